import Domain
import Foundation
import Testing

/// What was stored by earlier versions.
@Suite struct StoredEntryTests {
    @Test func `a quotation that was stored before its edits were kept is read without them`() throws {
        let words = Passage(document: EntryID(.document, "letter"), start: 0, end: 5, exact: "“Yes”")
        let quotation = Quotation(passage: words, kind: .direct, speaker: "a dealer")
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let stored = String(decoding: try encoder.encode(quotation), as: UTF8.self)
        let older = stored.replacing("\"edits\":[],", with: "")
        try #require(older != stored)
        #expect(try JSONDecoder().decode(Quotation.self, from: Data(older.utf8)) == quotation)
        var edited = quotation
        edited.edits = [QuotationEdit(.elision, 1, 2)]
        #expect(try JSONDecoder().decode(Quotation.self, from: encoder.encode(edited)) == edited)
    }

    @Test func `a verdict that was stored before its arithmetic was kept is read without it`() throws {
        let lines = [
            ArithmeticLine("sum", ["part": .quantity(2, step: 1, unit: .one), "none": nil]),
            ArithmeticLine(
                "outer", ["inner": .list([.sentence(ArithmeticLine("inner")), .range(.everything, unit: "USD")])]),
        ]
        let claim = EntryID(.claim, "words")
        var verdict = Verdict(
            claim: claim, label: .refuted, explanation: "2", arithmetic: lines, asOf: Day(number: 0), atWriting: false,
            missing: "more", lacks: ArithmeticLine("more", ["of": .text("it").cited(claim)]))
        let stored = try JSONEncoder().encode(verdict)
        #expect(try JSONDecoder().decode(Verdict.self, from: stored) == verdict)
        var fields = try #require(try JSONSerialization.jsonObject(with: stored) as? [String: Any])
        fields["arithmetic"] = nil
        fields["lacks"] = nil
        (verdict.arithmetic, verdict.lacks) = ([], nil)
        let older = try JSONSerialization.data(withJSONObject: fields)
        #expect(try JSONDecoder().decode(Verdict.self, from: older) == verdict)
    }
}
