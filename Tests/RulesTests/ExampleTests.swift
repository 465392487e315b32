import Domain
import Intake
import Testing

@testable import Rules

/// What the rule files state as examples is what Dyad does.
struct ExampleTests {
    private static let rules = RepositoryRules.book

    /// An example of a rule file, printed by the file and itself.
    struct Case<Example: Sendable>: Sendable, CustomTestStringConvertible {
        var file: String
        var example: Example
        var shown: String

        var testDescription: String { "\(file): \(shown)" }
    }

    static let anatomies = rules.anatomy.languages.flatMap { language in
        language.examples.map { Case(file: language.file.path, example: $0, shown: $0.text) }
    }

    @Test(arguments: anatomies)
    func `a text has the parts that the example names`(example: Case<AnatomyExample>) throws {
        let document = try Self.document(example.example.text)
        #expect(document.parts.filter { !$0.inline }.map(\.kind.rawValue) == example.example.parts)
    }

    @Test func `every file of anatomy has an example`() {
        for language in Self.rules.anatomy.languages { #expect(!language.examples.isEmpty, "\(language.file.path)") }
    }

    static let classes = rules.furniture.examples.map {
        Case(file: "Outlets/page-furniture.yaml", example: $0, shown: $0.class)
    }

    @Test(arguments: classes)
    func `a class gives the role that the example names`(example: Case<PageFurniture.Example>) {
        let roles = Self.rules.furniture.roles(of: example.example.class).map(\.rawValue)
        #expect(example.example.is == "nothing" ? roles.isEmpty : roles.contains(example.example.is))
    }

    static let sources = rules.sources.flatMap { source in
        source.examples.indices.map { Case(file: source.file.path, example: $0, shown: "row \($0 + 1)") }
    }

    @Test(arguments: sources)
    func `a row holds the observations that the example names`(example: Case<Int>) throws {
        let source = try #require(Self.rules.sources.first { $0.file.path == example.file })
        let expected = source.examples[example.example]
        var row = expected.row
        for column in source.requiredColumns where row[column] == nil { row[column] = "" }
        let columns = row.keys.sorted()
        let table = [columns, columns.map { row[$0] ?? "" }].map { $0.joined(separator: ",") + "\n" }.joined()
        let read = try SourceReading(source).observations(in: Capture(source: "row.csv", bytes: Array(table.utf8)))
        #expect(
            read.map {
                SourceExample.Expected(
                    indicator: $0.indicator, period: $0.period, measure: $0.measure, value: $0.quantity.value,
                    step: $0.quantity.step, hedge: $0.quantity.hedge, currency: $0.currency,
                    earliest: $0.vintage.earliest, latest: $0.vintage.latest)
            } == expected.observations)
    }

    static let datings = ["events.tsv", "offices.tsv", "releases.tsv"].flatMap { file in
        RepositoryRules.examples(of: file).map { Case(file: file, example: $0, shown: $0) }
    }

    /// `"words" was written from 2023-03-17`, perhaps with `to 2023-04-30` behind it.
    @Test(arguments: datings)
    func `a sentence was written when the register's example says`(example: Case<String>) throws {
        let pattern = /"(?<words>.+)" was written from (?<from>[0-9-]+)( to (?<to>[0-9-]+))?/
        let match = try #require(try pattern.wholeMatch(in: example.example))
        let date = try Self.document(String(match.words)).published
        #expect(date.earliest == Day(iso: String(match.from)))
        #expect(date.latest == match.to.flatMap { Day(iso: String($0)) })
    }

    @Test func `every register has an example`() {
        for file in ["countries.tsv", "events.tsv", "offices.tsv", "releases.tsv"] {
            #expect(!RepositoryRules.examples(of: file).isEmpty, "\(file)")
        }
    }

    @Test func `the words of countries stand for the codes that the example names`() {
        let rows = RepositoryRules.rows(of: "countries.tsv").map(\.cells)
        for example in RepositoryRules.examples(of: "countries.tsv") {
            for match in example.matches(of: /"(?<words>[^"]+)" is (?<code>[A-Z]{3})/) {
                let codes = rows.filter { row in
                    [row["name"], row["wordings"]].contains {
                        $0?.split(separator: "; ").contains(match.words) ?? false
                    }
                }
                #expect(codes.compactMap { $0["country"] } == [String(match.code)], "\(match.words)")
            }
        }
    }

    private static let unpacker = Unpacker(rules)

    private static func document(_ text: String) throws -> Document {
        try unpacker.documents(in: Capture(source: "example.txt", bytes: Array(text.utf8), media: "text/plain"))[0]
    }
}
