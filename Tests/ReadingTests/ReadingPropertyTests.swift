import Domain
import Generators
import Reading
import Rules
import Testing

/// What holds whatever the text is: noise, the rules' own words in any order, or a claim among other paragraphs.
@Suite struct ReadingPropertyTests {
    static let languages = ["en", "zh", "ru"]

    private static let pools: [[UInt8]] = [
        Array(0...255), [0xD0, 0xB0, 0xE4, 0xB8, 0x80, 0x31, 0x20, 0x0A], Array("0123456789.,-$%()“”'\" \n/:".utf8),
    ]

    private func example(_ text: String, _ language: String, published: Day? = Day(2024, 5, 6)) -> Example {
        Example(file: "random", language: language, text: text, published: published, expected: [])
    }

    /// Checks all that must hold of the readings of any text.
    private func check(_ example: Example, _ rulebook: Rulebook, _ comment: Comment) {
        let readings = example.readings(rulebook)
        let scalars = Array(example.text.unicodeScalars)
        let passages =
            readings.claims.flatMap { [$0.passage, $0.figure] } + readings.quantities.map(\.passage)
            + readings.times.map(\.passage) + readings.quotations.map(\.passage) + readings.mentions.map(\.passage)
            + readings.attributions.flatMap { [$0.passage] + [$0.denies].compactMap { $0 } }
        for passage in passages {
            guard passage.start < passage.end, passage.start >= 0, passage.end <= scalars.count else {
                Issue.record("\(passage.range) of \(scalars.count); \(comment)")
                continue
            }
            // Compared by code points: texts of other marks for the same character are equal as strings.
            #expect(Array(passage.exact.unicodeScalars) == Array(scalars[passage.range]), comment)
        }
        for source in readings.attributions.flatMap(\.chain) {
            guard let start = source.start, let end = source.end else { continue }
            #expect(start < end && end <= scalars.count, comment)
        }
        for quantity in readings.quantities.map(\.quantity) {
            #expect(!quantity.value.isNaN && quantity.interval.low <= quantity.interval.high, comment)
        }
        #expect(readings.quantities.allSatisfy { $0.provenance?.line != nil }, comment)
        #expect(example.readings(rulebook) == readings, comment)
    }

    @Test(arguments: languages)
    func `noise is read without a crash, twice alike`(_ language: String) throws {
        let rulebook = try RuleExampleTests.rulebook.get()
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<40 {
            // By turns any bytes, bytes of one script's letters, and the digits and marks that rules look for.
            let pool = Self.pools[round % Self.pools.count]
            let bytes = (0..<Int.random(in: 0...600, using: &generator)).map { _ in
                pool.randomElement(using: &generator) ?? 0
            }
            check(example(String(decoding: bytes, as: UTF8.self), language), rulebook, "seed \(seed), round \(round)")
        }
    }

    /// The words that a language's rule files hold, their names and comments included.
    private func words(_ language: String, _ rulebook: Rulebook) -> [String] {
        let files = rulebook.files.values.filter {
            $0.path.contains("/\(language)/") || $0.path.hasSuffix("/\(language).yaml")
        }
        return Set(
            files.flatMap { file in
                file.text.split { $0.isWhitespace || "[]{}<>:;|\"".contains($0) }.map(String.init)
            }
        ).sorted()
    }

    /// A word at the very end of a text, where nothing follows that its rule looks for, is the usual cause of a crash.
    @Test(arguments: languages)
    func `each word of the rules is read alone and around figures of a flow`(_ language: String) throws {
        let rulebook = try RuleExampleTests.rulebook.get()
        let flow = ["en": "exports to China", "zh": "对华出口", "ru": "экспорт в Китай"][language] ?? ""
        for word in words(language, rulebook) {
            for text in [word, "\(flow) 7% \(word) 8 \(word)"] {
                check(example(text, language), rulebook, "\(text)")
            }
        }
    }

    @Test(arguments: languages)
    func `the words of the rules are read in any order`(_ language: String) throws {
        let rulebook = try RuleExampleTests.rulebook.get()
        let words = words(language, rulebook)
        try #require(words.count > 500)
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<40 {
            let space = language == "zh" && Bool.random(using: &generator) ? "" : " "
            let soup = (0..<Int.random(in: 1...150, using: &generator)).map { _ -> String in
                switch Int.random(in: 0..<12, using: &generator) {
                case 0: return String(Int.random(in: 0...3000, using: &generator))
                case 1: return [".", "\n", "\n\n", "。", "“", "”", "(", ")", ","].randomElement(using: &generator) ?? ""
                default: return words.randomElement(using: &generator) ?? ""
                }
            }
            check(example(soup.joined(separator: space), language), rulebook, "seed \(seed), round \(round)")
        }
    }

    /// Paragraphs that speak of other things: no trade, no time, nobody who says something.
    static let unrelated = [
        "en": [
            "The bridge over the bay is painted green every few summers.",
            "Snow lay on the roofs, and the kettle sang.",
            "A good loaf needs 500 grams of flour, some salt and much patience.",
        ],
        "zh": ["河边的桥很长，桥上有许多灯。", "院子里种着三棵枣树。", "他喜欢在窗前喝茶。"],
        "ru": [
            "Мост через залив выкрашен зелёной краской.", "На крышах лежал снег, а чайник пел.",
            "Для хлеба нужна мука и соль.",
        ],
    ]

    /// What a claim says, without where.
    private func content(_ claim: Claim) -> [String] {
        [
            Printed.claim(claim), claim.passage.exact, claim.figure.exact, "\(claim.flow)",
            "\(String(describing: claim.quantity))",
            claim.basePeriod?.description ?? "", claim.comparison?.rawValue ?? "", claim.currency?.code ?? "",
            claim.attribution.map(\.name).joined(separator: " > "), claim.inferred.joined(separator: " "),
            claim.caveats.map { "\($0.kind) \($0.note)" }.joined(separator: "; "), claim.certainty.rawValue,
            claim.provenance.place,
        ]
    }

    @Test(arguments: RuleExampleTests.claimExamples)
    func `paragraphs on other things around a claim change nothing of it`(_ example: Example) throws {
        let rulebook = try RuleExampleTests.rulebook.get()
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let others = try #require(Self.unrelated[example.language])
        func paragraphs() -> String {
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in others.randomElement(using: &generator) ?? "" }
                .joined(separator: "\n\n")
        }
        let alone = example.readings(rulebook).claims
        let before = paragraphs()
        let around = Example(
            file: example.file, language: example.language, text: "\(before)\n\n\(example.text)\n\n\(paragraphs())",
            published: example.published, expected: []
        ).readings(rulebook).claims
        #expect(around.map(content) == alone.map(content), "seed \(seed)")
        let shift = before.unicodeScalars.count + 2
        #expect(around.map(\.figure.start) == alone.map { $0.figure.start + shift }, "seed \(seed)")
    }
}
