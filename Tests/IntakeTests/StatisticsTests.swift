import Domain
import Foundation
import Testing

@testable import Intake
@testable import Rules

struct StatisticsTests {
    private let rules: Rulebook
    private let gacc: SourceDescription

    init() throws {
        rules = AnatomyHarness.rules
        gacc = try #require(rules.sources.first { $0.name == "gacc" })
    }

    private static let facts = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/facts/customs_facts.csv")
    private static var hasFacts: Bool { FileManager.default.fileExists(atPath: facts.path) }

    private func capture(_ table: String) -> Capture { Capture(source: "facts.csv", bytes: Array(table.utf8)) }

    private func observations(_ rows: String...) throws -> [Observation] {
        let header = "period,flow,value_usd_bn,yoy_percent,source_url,basis,note,printed_on"
        return try SourceReading(gacc).observations(in: capture(([header] + rows).joined(separator: "\n")))
    }

    @Test func `an observation says whose flow it is and where it stands`() throws {
        let read = try observations(
            "2024,imports_from_russia,129.32,0.1,https://x.example/a,USD,described as flat,2025-01-13")
        let level = try #require(read.first)
        #expect(level.flow == Flow(from: "RUS", to: "CHN", kind: .import, reporter: "CHN", goods: "all"))
        #expect(level.provenance.file == "facts.csv" && level.provenance.line == 2)
        #expect(level.provenance.checksum != nil)
        #expect(level.address == "https://x.example/a" && level.note == "described as flat")
        #expect(level.quantity.interval == Interval(129.315e9, 129.325e9))
        #expect(
            level.vintage
                == Vintage(
                    earliest: try #require(Day(2025, 1, 13)), latest: try #require(Day(2025, 1, 13)), first: true))
        #expect(read.map(\.measure) == [.level, .growth])
        #expect(Set(read.map(\.id)).count == 2)
    }

    @Test func `a growth without its currency has none`() throws {
        #expect(try observations("2024-09,exports_to_russia,,15.7,,unstated,,").map(\.currency) == [nil])
    }

    @Test func `"nearly 16" lies below 16`() throws {
        let growth = try #require(try observations("2024-03,exports_to_russia,,-16,,USD,nearly 16 per cent,").first)
        #expect(growth.quantity.hedge == .almost)
        #expect(growth.quantity.interval.contains(-15.9) && !growth.quantity.interval.contains(-16))
    }

    @Test func `a print long after the first one isn't it`() throws {
        let later = try observations("2022,total,190.271,,,USD,,2023-07-13")
        #expect(later.map(\.vintage.first) == [false])
    }

    @Test(arguments: [
        ("2024-13,total,1,,,USD,,", "period"), ("2024,sideways,1,,,USD,,", "flow"),
        ("2024,total,1.2.3,,,USD,,", "value_usd_bn"),
        ("2024,total,nan,,,USD,,", "value_usd_bn"), ("2024,total,,1e9,,USD,,", "yoy_percent"),
        ("2024,total,,1,,ECU,,", "basis"), ("2024,total,1,,,USD,,yesterday", "printed_on"),
        (",total,1,,,USD,,", "period"),
    ])
    func `a cell that can't be read is named with its line`(row: String, column: String) throws {
        let error = try #require(throws: IntakeError.self) { try observations("2023,total,1,,,USD,,", row) }
        #expect(error.place == "facts.csv:3")
        #expect(error.what.contains("\"\(column)\""))
    }

    @Test func `a table keeps quotes, commas and lines within cells`() throws {
        let table = try DelimitedTable(Array("\u{FEFF}a,b\r\n\"x,\"\"y\"\"\nz\",1\r\n\r\n,\"\"\n".utf8), of: "t.csv")
        #expect(table.columns == ["a", "b"])
        #expect(table.rows.map { $0["a"] } == ["x,\"y\"\nz", ""])
        #expect(table.rows.map(\.line) == [2, 5])
        #expect(table.rows[0]["c"] == nil)
    }

    @Test(arguments: [
        ("a,b\n1\n", IntakeError.ragged("t.csv", line: 2, cells: 1, columns: 2)),
        ("a,b\n1,2\n1,2,3", .ragged("t.csv", line: 3, cells: 3, columns: 2)),
        ("a\n\"x\n", .openQuote("t.csv", line: 2)),
        ("a\nx\"y\n", .stray("t.csv", line: 2)), ("a\n\"x\"y\n", .stray("t.csv", line: 2)), ("\n\n", .empty("t.csv")),
        ("a,a\n", .columnTwice("t.csv", line: 1, column: "a")),
    ])
    func `a faulty table is refused with its line`(table: String, error: IntakeError) {
        #expect(throws: error) { try DelimitedTable(Array(table.utf8), of: "t.csv") }
    }

    @Test func `a table is told from a document by its columns`() throws {
        #expect(isStatistics(capture("flow,period,value_usd_bn,yoy_percent,x\n"), rules: rules)?.name == "gacc")
        #expect(isStatistics(capture("Trade grew, it is said,\nby much.\n"), rules: rules) == nil)
        #expect(isStatistics(capture(""), rules: rules) == nil)
    }

    @Test(.enabled(if: hasFacts))
    func `the customs table is read whole, and its revised bases are as measured`() throws {
        let facts = Capture(source: "customs_facts.csv", bytes: Array(try Data(contentsOf: Self.facts)))
        #expect(isStatistics(facts, rules: rules)?.name == "gacc")
        let read = try SourceReading(gacc).observations(in: facts)
        let rows = try DelimitedTable(facts.bytes, of: facts.source).rows
        let filled = rows.flatMap { [$0["value_usd_bn"], $0["yoy_percent"]] }.filter { $0?.isEmpty == false }.count
        #expect(read.count == filled)

        struct Cell: Hashable { var indicator: String, period: Period }
        let levels = Dictionary(
            read.filter { $0.measure == .level }.map {
                (Cell(indicator: $0.indicator, period: $0.period), $0.quantity.value)
            },
            uniquingKeysWith: { first, _ in first })
        let ratios = read.filter { $0.measure == .growth && $0.currency == "USD" }.compactMap { growth -> Double? in
            guard let before = growth.period.shifted(years: -1),
                let level = levels[Cell(indicator: growth.indicator, period: growth.period)],
                let base = levels[Cell(indicator: growth.indicator, period: before)]
            else { return nil }
            return level / (1 + growth.quantity.value / 100) / base
        }
        let revised = try #require(gacc.revisedBase)
        #expect(ratios.count == revised.pairs)
        #expect(ratios.allSatisfy { revised.low <= $0 && $0 <= revised.high })
        for inside in revised.inside {
            let share = Double(ratios.filter { abs($0 - 1) <= inside.width }.count) / Double(ratios.count)
            #expect(abs(share - inside.share) < 0.006, "\(inside.width): \(share)")
        }
    }
}
