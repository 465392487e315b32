import Domain
import Generators
import Reading
import Rules
import Testing

/// What holds of quotations and sources in every text.
@Suite struct SpeechTests {
    private static let pieces = [
        "“", "”", "\"", "«", "»", "‘", "’", "„", "「", "」", "he said", ", said Anna Berg", "according to TASS", "Milov",
        "the ministry",
        "trade grew", "China", "denied", "the reports", ".", ",", ":", "!", "\n", "\n\n", "[", "]", "…", "...", "<",
        "他说", "据", "表示", "заявил",
        "ТАСС", "who", "and", "while", "2024", "5 percent", "“ ”", "citing", "told", "told Reuters", "quoted by",
    ]

    private func readings(_ text: String) throws -> DocumentReadings {
        Example(file: "random", language: "en", text: text, published: Day(2024, 5, 6), expected: [])
            .readings(try RuleExampleTests.rulebook.get())
    }

    @Test func `no quotation reaches beyond its paragraph, whatever marks are lost`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let words = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                Self.pieces.randomElement(using: &generator) ?? ""
            }
            let readings = try readings(words.joined(separator: " "))
            let scalars = Array(readings.document.text.unicodeScalars)
            for quotation in readings.quotations {
                let passage = quotation.passage
                #expect(String(String.UnicodeScalarView(scalars[passage.range])) == passage.exact, "seed \(seed)")
                #expect(!passage.exact.contains("\n"), "seed \(seed)")
                for edit in quotation.edits {
                    #expect(passage.start <= edit.start && edit.end <= passage.end, "seed \(seed)")
                }
            }
            for attribution in readings.attributions {
                #expect(!attribution.chain.isEmpty, "seed \(seed)")
                #expect(
                    String(String.UnicodeScalarView(scalars[attribution.passage.range])) == attribution.passage.exact,
                    "seed \(seed)")
                for source in attribution.chain {
                    guard let start = source.start, let end = source.end else { continue }
                    #expect(String(String.UnicodeScalarView(scalars[start..<end])) == source.name, "seed \(seed)")
                }
            }
        }
    }

    @Test func `a lost closing mark costs no more than its sentence`() throws {
        let readings = try readings("He said: “Trade grew. Then it fell.\nPrices rose. Nobody “knew why.")
        for quotation in readings.quotations {
            #expect(quotation.passage.exact.count < 20, "\(quotation.passage.exact)")
        }
        #expect(readings.document.caveats.count { $0.kind == .unbalancedQuotation } == 2)
    }

    @Test func `a figure has the source of its own clause`() throws {
        let readings = try readings(
            "The survey found exports of $5 billion, according to the institute, a think tank, and imports of $3 billion."
        )
        #expect(readings.claims.map { $0.attribution.map(\.name) } == [["survey", "institute"], ["survey"]])
    }

    @Test func `a pronoun means the last person who spoke`() throws {
        let readings = try readings(
            "President Orlov said trade grew. Minister Berg disagreed. She said it fell. “It will fall on,” she added.")
        #expect(
            readings.attributions.compactMap { $0.chain.last?.name } == [
                "President Orlov", "Minister Berg", "Minister Berg",
            ])
    }

    @Test func `a denial is paired with what it denies, and with nothing of its own source`() throws {
        let pair = try readings(
            "Reuters reported that the bank had stopped payments. The bank denied it had stopped payments.")
        #expect(pair.attributions.last?.denies?.exact == "the bank had stopped payments")
        let alone = try readings("The bank said the port was open. The ministry denied that wages fell in Minsk.")
        #expect(alone.attributions.allSatisfy { $0.denies == nil })
    }
}
