import Domain
import Testing

/// Real slips of the press, in sentences of our own (`Corpus/cases/press-errors.jsonl`).
@Suite(.enabled(if: Founding.present)) struct PressErrorTests {
    @Test func `slips found in print are refuted and named`() async throws {
        let sentences = try await Sentences()
        var (refuted, named, wanted) = (0, 0, 0)
        for slip in try PressCase.all(in: "press-errors") {
            let found = try sentences.checked(.init(id: slip.id, published: slip.published, text: slip.text))
            let judged = try slip.claims(among: found).map { words, found in
                try #require(found, "\(slip.id): \(words) was not read")
            }
            let now = judged.compactMap(\.now)
            for verdict in now {
                print(
                    "\(slip.id): \(verdict.label.rawValue) \(verdict.outcome ?? "") \(verdict.diagnosis?.kind ?? "-")")
                print(verdict.explanation.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
            }
            if slip.label == "refuted" {
                wanted += 1
                let right = now.contains { $0.label == .refuted }
                refuted += right ? 1 : 0
                named += right && now.contains { $0.label == .refuted && $0.diagnosis?.kind == slip.diagnosis } ? 1 : 0
            } else {
                #expect(now.allSatisfy { $0.label.rawValue == slip.label && $0.outcome == slip.outcome }, "\(slip.id)")
                #expect(found.allSatisfy { $0.now?.label != .refuted }, "\(slip.id)")
            }
        }
        print("press errors: \(refuted) of \(wanted) refuted, \(named) with the right slip in first place")
        #expect(wanted == 9 && refuted >= 8 && named >= 7)
    }
}
