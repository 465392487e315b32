import Domain
import Testing

@testable import LedgerSQLite

/// Finding documents by their words.
@Suite struct LedgerSearchTests {
    private static let texts = [
        "english": "Trade between China and Russia grew 26.7% to over 218 billion USD.",
        "chinese": "据海关总署统计，2023年中俄贸易额达2401亿美元，同比增长26.3％。双方对此表示满意",
        "russian": "Товарооборот России и Китая вырос на 26,3 процента.",
        "accents": "Viktor Orbán spoke in Beijing; ＦＯＢ values were ２４０.",
    ]

    private func found(_ query: String, _ place: LedgerPlace, limit: Int = 10) async throws -> [String] {
        try await place.withLedger { ledger async throws in
            for (key, text) in Self.texts {
                try await ledger.record(DocumentReadings(document: Sample.document(key, text: text)))
            }
            return try await ledger.search(query, limit: limit).map { String($0.title.prefix { $0 != "." }) }.sorted()
        }
    }

    @Test(
        arguments: LedgerPlace.allCases,
        [
            ("russia", ["english"]), ("RUSSIA china", ["english"]), ("russia japan", []), ("russ", []),
            ("26.7%", ["english"]), ("AND", ["english"]), ("china's", []), ("вырос", ["russian"]),
            ("РОССИИ", ["russian"]), ("orban", ["accents"]), ("Orbán", ["accents"]), ("fob 240", ["accents"]),
            ("贸易", ["chinese"]), ("中俄", ["chinese"]), ("俄贸", ["chinese"]), ("中俄贸易额", ["chinese"]),
            ("俄", ["chinese"]), ("额", ["chinese"]), ("意", ["chinese"]), ("贸额", []), ("中贸", []), ("日本", []),
            ("贸易 美元", ["chinese"]), ("2401亿", ["chinese"]), ("达2401亿美元", ["chinese"]), ("达240亿", []),
            ("贸易 trade", []),
        ])
    func `a text is found by its words`(_ place: LedgerPlace, _ example: (query: String, keys: [String])) async throws {
        #expect(try await found(example.query, place) == example.keys)
    }

    @Test(
        arguments: LedgerPlace.allCases,
        [
            "", " ", "\"", "*", "%", "NEAR(", "'; DROP TABLE reading; --", "words:trade\"", "^", "-", "(", "\u{0}",
            "\"\"*", "AND OR NOT", "NOT russia", "russia OR japan", "{words}: russia",
        ])
    func `a query has no meaning but its words`(_ place: LedgerPlace, _ query: String) async throws {
        #expect(try await found(query, place).isEmpty)
        #expect(try await found("russia", place) == ["english"])
    }

    @Test func `Chinese is cut into pairs, and the last character of a row begins a word too`() {
        #expect(Word.all(in: "中俄贸2023年 É二").map(\.form) == ["中俄", "俄贸", "贸", "2023", "年", "e", "二"])
    }

    @Test(arguments: LedgerPlace.allCases)
    func `marks around the words of a query don't matter`(_ place: LedgerPlace) async throws {
        for query in ["\"russia\"", "russia*", "(russia)", "^russia", "russia; --", "+russia", "\u{0}russia"] {
            #expect(try await found(query, place) == ["english"], "\(query)")
        }
        #expect(try await found("中\"*", place) == ["chinese"])
    }

    @Test(arguments: LedgerPlace.allCases)
    func `a query of any length is answered`(_ place: LedgerPlace) async throws {
        let words = (0..<3000).map { "word\($0)" }.joined(separator: " ")
        #expect(try await found(words, place).isEmpty)
        #expect(try await found(String(repeating: "贸", count: 50_000), place).isEmpty)
        #expect(try await found(String(repeating: "\"(", count: 50_000), place).isEmpty)
    }

    @Test(arguments: LedgerPlace.allCases)
    func `as many are found as asked for`(_ place: LedgerPlace) async throws {
        #expect(try await found("26", place).count == 3)
        #expect(try await found("26", place, limit: 2).count == 2)
        #expect(try await found("26", place, limit: 0).isEmpty)
        #expect(try await found("26", place, limit: -1).isEmpty)
    }

    @Test(arguments: LedgerPlace.allCases)
    func `the words around the place come from the text itself`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            let padding = String(repeating: "Filler words\n stand here. ", count: 40)
            let text = padding + "The Orbán government\nsigned 中俄贸易协定 today. " + padding
            try await ledger.record(DocumentReadings(document: Sample.document("a", text: text, title: "A title")))
            for query in ["orban GOVERNMENT", "贸易", "贸"] {
                let hit = try #require(try await ledger.search(query, limit: 1).first)
                #expect(hit.document == Sample.document("a").id)
                #expect(hit.title == "A title")
                #expect(hit.excerpt.contains("Orbán government signed 中俄贸易协定 today."), "\(hit.excerpt)")
                #expect(hit.excerpt.hasPrefix("…") && hit.excerpt.hasSuffix("…"))
                #expect(hit.excerpt.unicodeScalars.count < 250)
            }
        }
    }

    @Test(arguments: LedgerPlace.allCases)
    func `only the text that stands is searched`(_ place: LedgerPlace) async throws {
        try await place.withLedger { ledger async throws in
            for text in ["First wording.", "Second wording.", "Second wording."] {
                try await ledger.record(DocumentReadings(document: Sample.document("a", text: text)))
            }
            #expect(try await ledger.search("first", limit: 9).isEmpty)
            #expect(try await ledger.search("second", limit: 9).count == 1)
            // Another document with the same text shares it, and is found beside the first.
            try await ledger.record(DocumentReadings(document: Sample.document("b", text: "Second wording.")))
            #expect(try await ledger.search("second", limit: 9).count == 2)
        }
    }
}
