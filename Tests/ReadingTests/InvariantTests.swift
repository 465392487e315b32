import Domain
import Generators
import Reading
import Rules
import Testing

/// What holds for every text, also for hostile ones.
@Suite struct InvariantTests {
    static let pieces = [
        "trade", "China", "'s", "exports", "to", "Russia", "rose", "fell", "by", "26.7", "%", "percent", "$", "240",
        "bn",
        "billion", "(", ")", "£182bn", "in", "March", "2024", "last year", "between", "and", "a tenth", "sevenfold",
        ".", ",",
        "“", "”", "\n", "\n\n", "according to", "said", "Putin", "中国", "俄罗斯", "贸易额", "增长", "亿美元", "2181.76", "同比",
        "товарооборот", "вырос", "1e999", "99999999999999999999999999", "-", "–", "🙂", "\u{0}", "\u{202E}", "<b>",
        "{{x}}",
    ]

    @Test func `every passage is the text at its place, and reading twice is reading once`() throws {
        let rulebook = try Rulebook.load()
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let words = (0..<Int.random(in: 1...120, using: &generator)).map { _ in
                Self.pieces.randomElement(using: &generator) ?? ""
            }
            let example = Example(
                file: "random", language: "en",
                text: words.joined(separator: Bool.random(using: &generator) ? " " : ""),
                published: Day(2024, 5, 6), expected: [])
            let readings = example.readings(rulebook)
            let scalars = Array(example.text.unicodeScalars)
            let passages =
                readings.claims.flatMap { [$0.passage, $0.figure] } + readings.quantities.map(\.passage)
                + readings.times.map(\.passage) + readings.quotations.map(\.passage) + readings.mentions.map(\.passage)
                + readings.attributions.map(\.passage)
            for passage in passages {
                #expect(passage.start < passage.end, "seed \(seed)")
                #expect(String(String.UnicodeScalarView(scalars[passage.range])) == passage.exact, "seed \(seed)")
            }
            #expect(example.readings(rulebook) == readings, "seed \(seed)")
            #expect(Set(readings.claims.map(\.id)).count == readings.claims.count, "seed \(seed)")
            for quantity in readings.quantities.map(\.quantity) where quantity.hedge == nil && quantity.value.isFinite {
                #expect(quantity.interval.contains(quantity.value), "seed \(seed)")
            }
        }
    }

    @Test(arguments: ["(", "$", "9", "a ", "“", "trade ", "percent of ", "\n", "中", "2024 ", "from 3 percent "])
    func `a long run of one thing is read in bounded time`(_ piece: String) throws {
        let text = String(repeating: piece, count: 20_000 / piece.utf8.count)
        let example = Example(file: "long", language: "en", text: text, published: Day(2024, 5, 6), expected: [])
        let readings = example.readings(try Rulebook.load())
        #expect(readings.document.text == text)
    }
}
