import Domain
import Foundation
import Rules
import Testing

@testable import Intake

/// Panels for gravity regressions: every description by its examples, and what is refused.
@Suite struct PanelTests {
    static let rules = Result { try Rulebook.load() }
    static let examples =
        (try? rules.get())?.panels.flatMap { panel in panel.examples.indices.map { Case(panel: panel.name, number: $0) }
        }
        ?? []

    struct Case: Sendable, CustomTestStringConvertible {
        let panel: String
        let number: Int
        var testDescription: String { "\(panel) \(number + 1)" }
    }

    private func reading(_ text: String) throws -> PanelReading? {
        PanelReading(try TableFile(Capture(source: "panel.csv", bytes: Array(text.utf8))), rules: try Self.rules.get())
    }

    private func printed(_ number: Double) -> [String] {
        number.isNaN ? [] : [number == number.rounded() ? "\(Int(number))" : "\(number)"]
    }

    @Test(arguments: examples) func `a row says what its example says`(_ example: Case) throws {
        let panel = try #require(Self.rules.get().panels.first { $0.name == example.panel })
        let wanted = panel.examples[example.number]
        let columns = wanted.row.keys.sorted()
        let text = columns.joined(separator: ",") + "\n" + columns.map { wanted.row[$0]! }.joined(separator: ",") + "\n"
        let reading = try #require(try reading(text))
        guard let reads = wanted.reads else {
            let error = #expect(throws: IntakeError.self) { try reading.table() }
            // A row without a number but the trade is refused for want of a covariate.
            let isNamed = error?.description.contains(wanted.refused ?? "") == true
            #expect(isNamed || error?.what.contains("no column of numbers") == true, "\(String(describing: error))")
            return
        }
        let table = try reading.table()
        var words =
            ["\(table.exporters[0]) > \(table.importers[0])"] + table.years.map { "\($0)" } + printed(table.trade[0])
        for column in table.covariates { words += [column.name] + printed(column.values[0]) }
        #expect(words.joined(separator: " ") == reads)
    }

    @Test(arguments: [
        ("exporter,importer,trade,dist\nA,B,1,2\nA,C,x,2\n", "panel.csv:3", "\"x\""),
        ("exporter,importer,trade,dist\nA,B,-1,2\n", "panel.csv:2", "\"-1\""),
        ("exporter,importer,trade,dist\nA,B,inf,2\n", "panel.csv:2", "\"inf\""),
        ("exporter,importer,trade,dist\nA,B,1e300,2\n", "panel.csv:2", "1e300"),
        ("exporter,importer,trade,dist\n,B,1,2\n", "panel.csv:2", "exporter"),
        ("exporter,importer,trade,dist\nA,B,1,2\nB,A,1,2\nA,B,3,2\n", "panel.csv:4", "line 2 already"),
        ("exporter,importer,trade,dist\nA,B,1\n", "panel.csv:2", "3 cells"),
        ("exporter,importer,trade,note\nA,B,1,far\n", "panel.csv:1", "no column of numbers"),
        ("exporter,importer,trade,dist\n", "panel.csv", "empty"),
    ]) func `what can't be read is refused with its line`(text: String, place: String, reason: String) throws {
        let reading = try #require(try reading(text))
        let error = #expect(throws: IntakeError.self) { try reading.table() }
        #expect(error?.place == place && error?.description.contains(reason) == true, "\(String(describing: error))")
    }

    @Test func `other tables are no panels`() throws {
        #expect(try reading("a,b\n1,2\n") == nil)
        #expect(try reading("exporter,importer,trade\nA,B,1\n") == nil)
        #expect(try reading("") == nil)
    }
}
