import Domain
import Foundation
import Generators
import Rules
import Testing

@testable import Intake

/// A small table in every dialect, with what is taken from it beside it.
@Suite struct SmallTableTests {
    static let rules = Result { try Rulebook.load() }
    static let folder = URL(filePath: #filePath).appending(path: "../../Tables").standardizedFileURL
    static let tables =
        (try? FileManager.default.subpathsOfDirectory(atPath: folder.path))?
        .filter { $0.contains("/") && !$0.hasSuffix(".expected") && $0.contains(".") }.sorted() ?? []

    private func read(_ bytes: [UInt8], _ name: String) throws -> (TableDescription, TradeReading.Found)? {
        let rules = try Self.rules.get()
        let file = try TableFile(Capture(source: name, bytes: bytes))
        guard let table = file.description(in: rules) else { return nil }
        let reading = TradeReading(
            table, areas: rules.areas, corrections: rules.corrections.flatMap(\.corrections))
        return (table, try reading.found(in: file))
    }

    /// A figure with all that is known of it.
    private func printed(_ figure: TradeFigure) -> String {
        let row = figure.row
        var words = [
            "\(figure.line):", row.reporter.code, ">", row.partner.code, row.flow.rawValue, row.goods, row.edition,
            "\(row.period)", "\(row.value)", figure.unit.code, row.basis == .unstated ? "" : row.basis.rawValue,
            figure.valuation?.rawValue ?? "",
        ]
        if let weight = row.weight { words.append("\(weight) t") }
        if let quantity = row.quantity { words.append("\(quantity) [\(figure.quantityUnit ?? "")]") }
        if row.status != [] { words.append("status \(row.status.rawValue)") }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func printed(_ table: TableDescription, _ found: TradeReading.Found) -> String {
        let lines =
            ["\(table.name): \(found.read) rows"] + found.figures.map(printed)
            + found.refusals.map { "left out, \($0.reason.rawValue) \($0.count), line \($0.line): \($0.cell)" }
            + found.remarks.map { "\($0.kind.rawValue) \($0.count), line \($0.line): \($0.cell)" }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test(arguments: tables) func `a small table gives what stands beside it`(_ path: String) throws {
        let file = Self.folder.appending(path: path)
        let (table, found) = try #require(
            try read(Array(try Data(contentsOf: file)), file.lastPathComponent), "no description reads \(path)")
        #expect(path.hasPrefix("\(table.name)/"))
        let expected = file.appendingPathExtension("expected")
        let text = printed(table, found)
        if ProcessInfo.processInfo.environment["DYAD_RECORD"] != nil {
            try Data(text.utf8).write(to: expected)
            Issue.record("\(path) was written anew")
        }
        #expect(text == (try String(contentsOf: expected, encoding: .utf8)))
    }

    @Test func `every description has a small table`() throws {
        let missing = Set(try Self.rules.get().tradeTables.map(\.name))
            .subtracting(Self.tables.compactMap { $0.split(separator: "/").first.map(String.init) })
        #expect(missing == [])
    }

    /// What is told of each cell, whatever line it stands in.
    private func cells(_ found: TradeReading.Found) -> Set<String> {
        Set(
            found.figures.map { figure in
                var figure = figure
                figure.line = 0
                return printed(figure)
            })
    }

    @Test(arguments: tables) func `a damaged table never crashes, and a cut one gives no half rows`(_ path: String)
        throws
    {
        let file = Self.folder.appending(path: path)
        let bytes = Array(try Data(contentsOf: file))
        let seed = path.utf8.reduce(7) { ($0 &* 31) &+ UInt64($1) }
        var generator = SeededGenerator(seed: seed)
        let whole = try #require(try read(bytes, file.lastPathComponent)).1
        // Tables that add parts of a figure give less of it where they are cut.
        let isAdded = whole.remarks.contains { $0.kind == .added }
        for _ in 0..<60 {
            let cut = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)))
            guard let (_, found) = try? read(cut, file.lastPathComponent) else { continue }
            var kept = found
            // A row that nothing shows to be cut is told to be the last, without a line's end.
            if let unended = found.remarks.first(where: { $0.kind == .unended }) {
                kept.figures.removeAll { $0.line == unended.line }
            }
            if !isAdded { #expect(cells(kept).isSubset(of: cells(whole)), "seed \(seed), \(cut.count) bytes") }
            for _ in 0..<3 {
                var broken = bytes
                for _ in 0..<Int.random(in: 1...12, using: &generator) {
                    let place = Int.random(in: 0..<broken.count, using: &generator)
                    switch Int.random(in: 0..<4, using: &generator) {
                    case 0: broken[place] = UInt8.random(in: 0...255, using: &generator)
                    case 1: broken.swapAt(place, Int.random(in: 0..<broken.count, using: &generator))
                    case 2: broken.remove(at: place)
                    default:
                        let line = broken[place...].prefix { $0 != 10 }
                        broken.insert(contentsOf: [10] + line, at: place)
                    }
                }
                let found = try? read(broken, file.lastPathComponent)?.1
                #expect(found?.figures.allSatisfy { $0.row.value.isFinite } ?? true, "seed \(seed)")
            }
        }
    }
}
