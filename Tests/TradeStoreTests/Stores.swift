import Domain
import Foundation
import Generators
import Synchronization
import TradeStore

/// Folders, rows and seeds for the tests.
final class Stores {
    let path: String

    /// An empty place that is removed with this object.
    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    static let release = Release(source: "made-up", vintage: Day(2024, 5, 6)!, unit: "USD")
    static let codes = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"]

    /// A seed that a failing test prints.
    static func seed() -> UInt64 { UInt64.random(in: 0...UInt64.max) }

    /// Rows with different places, in no order; all values are whole, so that sums are exact.
    static func rows(_ count: Int, _ generator: inout SeededGenerator) -> [TradeRow] {
        var seen: Set<String> = []
        var rows: [TradeRow] = []
        while rows.count < count {
            let row = row(&generator)
            let place =
                "\(row.reporter) \(row.partner) \(row.goods) \(row.edition) \(row.period) \(row.flow) \(row.basis)"
            if row.reporter != row.partner, seen.insert(place).inserted { rows.append(row) }
        }
        return rows
    }

    private static func row(_ generator: inout SeededGenerator) -> TradeRow {
        func maybe(_ limit: Double) -> Double? {
            Bool.random(using: &generator) ? Double.random(in: 0...limit, using: &generator) : nil
        }
        let year = Int.random(in: 1995...2022, using: &generator)
        let month = Int.random(in: 1...12, using: &generator)
        return TradeRow(
            reporter: Country(codes.randomElement(using: &generator)!),
            partner: Country(codes.randomElement(using: &generator)!),
            basis: PartnerBasis.allCases.randomElement(using: &generator)!,
            flow: TradeFlow.allCases.randomElement(using: &generator)!,
            goods: ["010121", "847130", "854231", "270900"].randomElement(using: &generator)!,
            edition: ["", "HS1992", "HS2017"].randomElement(using: &generator)!,
            period: Bool.random(using: &generator) ? Period(year: year)! : Period(year: year, months: month...month)!,
            value: Double(Int.random(in: 0...1_000_000, using: &generator)), quantity: maybe(10), weight: maybe(1000),
            status: TradeStatus(rawValue: UInt8.random(in: 0...15, using: &generator)))
    }

    /// Exports and imports only, by one basis.
    static func plainRows(_ count: Int, _ generator: inout SeededGenerator) -> [TradeRow] {
        var kept: [String: TradeRow] = [:]
        for row in rows(count, &generator) {
            var row = row
            row.basis = .unstated
            if row.flow == .reExport { row.flow = .export }
            if row.flow == .reImport { row.flow = .import }
            kept["\(row.reporter) \(row.partner) \(row.goods) \(row.edition) \(row.period) \(row.flow)"] = row
        }
        return kept.keys.sorted().compactMap { kept[$0] }
    }

    /// The order that rows have in a store.
    static func sorted(_ rows: [TradeRow]) -> [TradeRow] {
        func key(_ row: TradeRow) -> [String] {
            [
                row.reporter.code, row.partner.code, row.goods, row.edition, "\(row.period)",
                "\(TradeFlow.allCases.firstIndex(of: row.flow)!)",
                "\(PartnerBasis.allCases.firstIndex(of: row.basis)!)", "\(row.value)",
            ]
        }
        return rows.map { (key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
    }

    /// All rows of a table.
    static func rows(of table: TradeTable) -> [TradeRow] {
        var rows: [TradeRow] = []
        table.eachRow { rows.append($0) }
        return rows
    }

    /// The bytes of the files with rows, by name.
    static func contents(of folder: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".trade") }
        return try Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
            })
    }

    /// A table in the form of BACI.
    func table(_ lines: [String], named name: String = "table.csv") throws -> String {
        let file = "\(path)/\(name)"
        try Data((["t,i,j,k,v,q"] + lines + [""]).joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
        return file
    }
}
