import Domain
import FoundationEssentials
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
}
