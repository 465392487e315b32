import Domain
import Foundation
import Reading
import Rules
import Testing

/// A language that nobody has heard of is read as soon as its files lie in the rules' folder.
@Suite struct FourthLanguageTests {
    /// The files of the language, by their paths in the rules' folder; its words are made up.
    static let files = [
        "Languages/xx.yaml": """
        language: xx
        script: latin
        numbers: { decimal: ",", groups: ["."] }
        hedges:
          over: { below: 0, above: 1, open: true }
        quotation:
          - { open: «, close: » }
        examples: []
        origin: { made: written for the tests }
        """,
        "Languages/xx/figures.yaml": """
        lexicon:
          cardinal: { "1": [un], "2": [dva], "7": [zep] }
          multiplier: { "1e9": [miljar] }
          unit: { percent: [prozo, "%"] }
          currency: { USD: [dolaro] }
          hedge: { over: [plu ol] }
          change: { up: [kreska, kreskis], down: [falo] }
          trade-word: { trade: [komerzo] }
          flow-tail: { where: [ku], goods: [] }
        examples: []
        origin: { made: written for the tests }
        """,
        "Languages/xx/speech.yaml": """
        lexicon:
          source-noun: { office: [oficisto], statistics: [doganejo] }
          saying: { reported: [dizis] }
        attributions:
          - { match: [<source> <saying> ke] }
        examples: []
        origin: { made: written for the tests }
        """,
        "Claims/xx/growth.yaml": """
        says: A flow moved by a share.
        match:
          - <flow> ... <change> <percent>
          - <flow> ... <change> je <percent>
        claims:
          - { form: change, figure: percent, direction: change }
        examples:
          - { text: Komerzo inta Kina ku Rusa kreskis je 5 prozo., claims: [change 5 percent up total-trade] }
        origin: { made: written for the tests }
        """,
    ]

    static let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")

    /// The repository's rules with the language, its countries and its word for trade added.
    static let rulebook: Result<Rulebook, any Error> = Result {
        let own = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Rules")
        try FileManager.default.copyItem(at: own, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try edit("Registers/countries.tsv") { $0 + "CHN\txx\tKina\tKina\nRUS\txx\tRusa\tRusa\n" }
        try edit("Indicators/total-trade.yaml") { text in
            text.replacing(
                "\nwords:\n", with: "\nwords:\n  xx: ['<trade-word> inta <country=from> ku <country=to>']\n",
                maxReplacements: 1)
        }
        return try Rulebook.load(from: folder.path)
    }

    private static func edit(_ path: String, _ change: (String) -> String) throws {
        let file = folder.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = change(text)
        try #require(changed != text, "\(path) has another shape")
        try Data(changed.utf8).write(to: file)
    }

    private func readings(_ text: String, language: String = "xx") throws -> DocumentReadings {
        Example(file: "xx", language: language, text: text, published: Day(2024, 5, 6), expected: [])
            .readings(try Self.rulebook.get())
    }

    @Test(arguments: [
        ("Ol kostas zep miljar dolaro.", ["USD 7000000000"]), ("Tanto 1.234,5 dolaro.", ["USD 1234.5"]),
        ("Ol falo 12,5 prozo.", ["percent 12.5"]), ("Plu ol 30 %.", ["percent 30"]), ("Ol havas dva.", ["1 2"]),
    ])
    func `its numbers and quantities are read`(_ text: String, _ expected: [String]) throws {
        #expect(try readings(text).quantities.map(Printed.quantity) == expected)
    }

    @Test func `its hedges widen a figure`() throws {
        let quantity = try #require(try readings("Plu ol 30 %.").quantities.first?.quantity)
        #expect(quantity.hedge == .over && quantity.interval == Interval(30, 31, lowOpen: true))
    }

    @Test func `its sources and quotations are read`() throws {
        let read = try readings(
            "La doganejo dizis ke la porto restis plena. «Bona tago por la mondo hodie», me kredas.")
        let attribution = try #require(read.attributions.first)
        #expect(attribution.chain.last?.kind == "statistics" && attribution.stance == .reported)
        #expect(attribution.passage.exact == "la porto restis plena")
        #expect(attribution.provenance?.file == "Rules/Languages/xx/speech.yaml" && attribution.provenance?.line == 5)
        #expect(read.quotations.contains { $0.passage.exact.hasPrefix("«Bona") })
    }

    @Test func `its claims are read, with the rule that read them`() throws {
        let claims = try readings("Komerzo inta Kina ku Rusa kreskis je 26,7 prozo.").claims
        #expect(claims.map(Printed.claim) == ["change 26.7 percent up total-trade"])
        let claim = try #require(claims.first)
        #expect(claim.flow.from == "CHN" && claim.flow.to == "RUS")
        #expect(claim.provenance.file == "Rules/Claims/xx/growth.yaml" && claim.provenance.line == 4)
    }

    @Test func `its rules read no other language, and the others are read as before`() throws {
        #expect(try readings("Komerzo inta Kina ku Rusa kreskis je 26,7 prozo.", language: "en").claims.isEmpty)
        let example = Example(
            file: "en", language: "en", text: "China-Russia trade rose 26.3 percent to $240.1 billion in 2023.",
            published: Day(2024, 5, 6), expected: [])
        let known = example.readings(try RuleExampleTests.rulebook.get())
        #expect(!known.claims.isEmpty)
        #expect(example.readings(try Self.rulebook.get()) == known)
    }
}
