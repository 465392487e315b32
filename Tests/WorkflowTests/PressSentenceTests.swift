import Domain
import Foundation
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

    private static func cases() throws -> [Case] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Corpus/cases/press-sentences.jsonl")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Case.self, from: Data($0.utf8))
        }
    }

    private static func states(_ claim: Claim, _ value: Double?) -> Bool {
        guard let stated = claim.quantity?.value, let value else { return claim.quantity == nil && value == nil }
        return abs(stated - value) <= 1e-9 * value
    }

    @Test func `sentences of the press are judged as the customs prints tell`() async throws {
        let sentences = try await Sentences()
        for sentence in try Self.cases() {
            let found = try sentences.checked(
                .init(id: sentence.id, published: sentence.published, text: sentence.text))
            for words in sentence.claims {
                let fields = words.split(separator: " ").map(String.init)
                let claim = try #require(
                    found.first { $0.claim.form.rawValue == fields[0] && Self.states($0.claim, Double(fields[1])) },
                    "\(sentence.id): \(words) was not read")
                let now = try #require(claim.now)
                #expect(now.label.rawValue == fields[2], "\(sentence.id): \(words)\n\(now.explanation)")
                #expect(now.diagnosis?.kind == fields.dropFirst(3).first, "\(sentence.id): \(words)")
                if fields[2] != "refuted" {
                    #expect(claim.verdicts.allSatisfy { $0.label != .refuted }, "\(sentence.id): \(words)")
                }
            }
        }
    }
}
