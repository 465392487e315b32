import Domain
import Foundation
import Rules
import Testing

@testable import Intake

/// Trade tables of every dialect that is described, by their examples and by real tables.
@Suite struct TradeTableTests {
    static let rules = Result { try Rulebook.load() }
    static let examples =
        (try? rules.get())?.tradeTables.flatMap { table in
            table.examples.indices.map { Case(table: table.name, number: $0) }
        } ?? []

    struct Case: Sendable, CustomTestStringConvertible {
        let table: String
        let number: Int
        var testDescription: String { "\(table) \(number + 1)" }
    }

    private func table(_ name: String) throws -> (TableDescription, AreaRegister) {
        let rules = try Self.rules.get()
        return (try #require(rules.tradeTables.first { $0.name == name }), rules.areas)
    }

    /// A table of one row, as a file.
    private func file(_ row: [String: String], _ separator: String = ",") -> String {
        let columns = row.keys.sorted()
        func line(_ cells: [String]) -> String {
            cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
        }
        return line(columns) + "\n" + line(columns.map { row[$0] ?? "" }) + "\n"
    }

    /// What an example writes of a figure.
    private func printed(_ figure: TradeFigure) -> String {
        let row = figure.row
        let value = row.value == row.value.rounded() ? "\(Int(row.value))" : "\(row.value)"
        return
            "\(row.reporter) > \(row.partner) \(row.flow.rawValue) \(row.goods) \(row.period) "
            + "\(value) \(figure.unit)"
    }

    @Test(arguments: examples) func `a row says what its example says`(_ example: Case) throws {
        let (table, areas) = try table(example.table)
        let wanted = table.examples[example.number]
        let name = wanted.file ?? table.files.first.map { $0.replacing("*", with: "") + ".csv" } ?? "table.csv"
        let capture = Capture(source: name, bytes: Array(file(wanted.row).utf8))
        let found = try TradeReading(table, areas: areas).found(in: TableFile(capture))
        // A basis that the example names is checked; others are left open.
        let read = zip(found.figures, wanted.reads).map { figure, wish in
            wish.split(separator: " ").count > 8 ? "\(printed(figure)) \(figure.row.basis)" : printed(figure)
        }
        #expect(read == wanted.reads && found.figures.count == wanted.reads.count)
        #expect(found.refusals.map(\.reason.rawValue) == [wanted.refused].compactMap { $0 })
    }

    /// The row of `KGZ > RUS export all 2023-05 5000000000`.
    private func row(_ text: String) throws -> TradeRow {
        let words = text.split(separator: " ").map(String.init)
        try #require(words.count == 7)
        return TradeRow(
            reporter: Country(words[0]), partner: Country(words[2]), flow: try #require(TradeFlow(rawValue: words[3])),
            goods: words[4], period: try #require(Period(iso: words[5])), value: try #require(Double(words[6])))
    }

    @Test func `a correction does what its examples say`() throws {
        for rules in try Self.rules.get().corrections {
            for example in rules.examples {
                var row: TradeRow? = try row(example.row)
                for correction in rules.corrections {
                    guard let before = row, correction.concerns(before), correction.expects(before.value) else {
                        continue
                    }
                    row = correction.corrected(before)
                }
                row?.status.remove(.corrected)
                #expect(try row == example.becomes.map(self.row), "\(example.row)")
            }
        }
    }

    @Test(arguments: examples.filter { $0.number == 0 })
    func `a table is known by its columns, whatever separates them`(_ example: Case) throws {
        let (table, _) = try table(example.table)
        let name = table.files.first.map { $0.replacing("*", with: "x") + ".csv" } ?? "table.csv"
        for separator in [",", ";", "\t", "|"] {
            let capture = Capture(source: name, bytes: Array(file(table.examples[0].row, separator).utf8))
            #expect(try TableFile(capture).description(in: Self.rules.get())?.name == example.table)
        }
    }

    @Test func `Chinese tables come in GB18030 and with thousands in quotes`() throws {
        let (table, areas) = try table("gacc-query")
        // 数据年月,商品编码,贸易伙伴名称,进出口,美元 / 202404,8482,俄罗斯,出口,"1,234"
        var bytes: [UInt8] = [0xCA, 0xFD, 0xBE, 0xDD, 0xC4, 0xEA, 0xD4, 0xC2, 0x2C]
        bytes += [0xC9, 0xCC, 0xC6, 0xB7, 0xB1, 0xE0, 0xC2, 0xEB, 0x2C]
        bytes += [0xC3, 0xB3, 0xD2, 0xD7, 0xBB, 0xEF, 0xB0, 0xE9, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C]
        bytes += [0xBD, 0xF8, 0xB3, 0xF6, 0xBF, 0xDA, 0x2C, 0xC3, 0xC0, 0xD4, 0xAA, 0x0A]
        bytes += Array("202404,8482,".utf8) + [0xB6, 0xED, 0xC2, 0xDE, 0xCB, 0xB9, 0x2C, 0xB3, 0xF6, 0xBF, 0xDA]
        bytes += Array(",\"1,234\"\n".utf8)
        let found = try TradeReading(table, areas: areas).found(in: TableFile(Capture(source: "q.csv", bytes: bytes)))
        #expect(found.figures.map(printed) == ["CHN > RUS export 8482 2024-04 1234 USD"])
    }

    @Test func `the answer of an interface is read like its table`() throws {
        let (table, areas) = try table("comtrade")
        let text = """
            {"elapsedTime": "0.2 secs", "count": 2, "data": [
              {"reporterCode": 156, "partnerCode": 643, "flowCode": "X", "cmdCode": "TOTAL", "classificationCode": "H6",
               "period": "2023", "partner2Code": 0, "customsCode": "C00", "motCode": 0, "primaryValue": 110972000000.5},
              {"reporterCode": 842, "partnerCode": 0, "flowCode": "M", "cmdCode": "8482", "period": "202303",
               "partner2Code": 0, "customsCode": "C00", "motCode": 2100, "primaryValue": 3, "netWgt": null}]}
            """
        let capture = Capture(source: "comtrade.json", bytes: Array(text.utf8))
        #expect(try TableFile(capture).description(in: Self.rules.get())?.name == "comtrade")
        let found = try TradeReading(table, areas: areas).found(in: TableFile(capture))
        #expect(found.figures.map(printed) == ["CHN > RUS export all 2023 110972000000.5 USD"])
        #expect(found.refusals.map(\.reason) == [.part])
        #expect(throws: IntakeError.self) {
            try DelimitedTable(json: Array("{\"message\": \"quota\"}".utf8), of: "x.json")
        }
    }

    @Test func `a row told twice counts once, and two figures for one cell are said`() throws {
        let (table, areas) = try table("baci")
        let text = "t,i,j,k,v,q\n2020,156,643,848210,5,1\n2020,156,643,848210,5,1\n2020,156,643,848210,6,1\n"
        let found = try TradeReading(table, areas: areas).found(
            in: TableFile(Capture(source: "b.csv", bytes: Array(text.utf8))))
        #expect(found.figures.map(\.row.value) == [5000])
        #expect(found.refusals.map(\.reason) == [.repeated, .conflicting])
        #expect(found.refusals.map(\.line) == [3, 4])
    }

    @Test func `a packed file that breaks off is refused`() throws {
        let packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0x4C]
        #expect(throws: IntakeError.self) {
            try Gunzip.unpacked(packed, of: "x.csv.gz", limit: 1 << 20)
        }
    }

    /// The real tables that lie beside the project, where they do.
    static let real = [
        ("eurostat_monthly_eu_to_cca_russia.csv.gz", "comext", 16_152),
        ("eurostat_annual_eu27_exports.csv.gz", "comext", 3407),
        ("national_imports_cca_yearly.csv.gz", "comext", 2873),
        ("armenia_customs_monthly_mary.csv.gz", "armenia", 11_094),
        ("kyrgyzstan_imports_by_country.csv.gz", "kyrgyzstan-imports", 3363),
        ("kyrgyzstan_exports_by_country.csv.gz", "kyrgyzstan-exports", 2523),
    ]

    @Test(arguments: real) func `real tables are taken in with no option`(
        _ file: String, _ name: String, _ count: Int
    ) throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../../shared/statistics").standardizedFileURL
        guard let bytes = try? Data(contentsOf: folder.appending(path: file)) else { return }
        let rules = try Self.rules.get()
        let capture = Capture(source: file, bytes: Array(bytes))
        let table = try #require(try TableFile(capture).description(in: rules))
        #expect(table.name == name)
        let found = try TradeReading(table, areas: rules.areas, corrections: rules.corrections.flatMap(\.corrections))
            .found(in: TableFile(capture))
        #expect(found.read == count)
        print(file, found.remarks.map { "\($0.kind.rawValue) \($0.count) (line \($0.line): \($0.cell))" })
        print(
            file, found.figures.count,
            found.refusals.map { "\($0.reason.rawValue) \($0.count) (line \($0.line): \($0.cell))" })
        let unknown: [TradeRefusal.Reason] = [.unknownArea, .unknownFlow, .unknownGoods, .unknownTime, .notANumber]
        // One table has rows that name no country.
        #expect(!found.refusals.contains { unknown.contains($0.reason) && !$0.cell.isEmpty })
    }
}
