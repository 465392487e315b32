import Domain
import Testing

/// Sentences of our own as outlets print them, true and false (`Corpus/cases/press-sentences.jsonl`).
@Suite(.enabled(if: Founding.present)) struct PressSentenceTests {
    private struct Case: Decodable {
        let id: String
        let published: String
        let text: String
        /// Form, value (- for none), label now and, if refuted, the slip in first place.
        let claims: [String]
    }

    @Test func `sentences of the press are judged as the customs prints tell`() async throws {
        let sentences = try await Sentences()
        for sentence in try PressCase.all(in: "press-sentences", as: Case.self) {
            let found = try sentences.checked(
                .init(id: sentence.id, published: sentence.published, text: sentence.text))
            for words in sentence.claims {
                let fields = words.split(separator: " ")
                let claim = try #require(
                    PressCase.claim(fields[0], fields[1], among: found), "\(sentence.id): \(words) was not read")
                let now = try #require(claim.now)
                #expect(now.label.rawValue == String(fields[2]), "\(sentence.id): \(words)\n\(now.explanation)")
                #expect(now.diagnosis?.kind == fields.dropFirst(3).first.map(String.init), "\(sentence.id): \(words)")
                if fields[2] != "refuted" {
                    #expect(claim.verdicts.allSatisfy { $0.label != .refuted }, "\(sentence.id): \(words)")
                }
            }
        }
    }
}
