import Domain
import Foundation
import Generators
import Rules
import Testing

@testable import Intake

/// Tables of exchange rates: every description by its examples and a small table, and what is refused.
@Suite struct RateTableTests {
    static let rules = Result { try Rulebook.load() }
    static let folder = URL(filePath: #filePath).appending(path: "../../RateTables").standardizedFileURL
    static let tables =
        (try? FileManager.default.subpathsOfDirectory(atPath: folder.path))?
        .filter { $0.contains("/") && !$0.hasSuffix(".expected") && $0.contains(".") }.sorted() ?? []
    static let examples =
        (try? rules.get())?.rateTables.flatMap { table in
            table.examples.indices.map { Case(table: table.name, number: $0) }
        } ?? []

    struct Case: Sendable, CustomTestStringConvertible {
        let table: String
        let number: Int
        var testDescription: String { "\(table) \(number + 1)" }
    }

    private func reading(_ bytes: [UInt8], _ name: String = "rates.csv") throws -> RateReading? {
        let capture = Capture(source: name, bytes: bytes)
        return RateReading(capture, try TableFile(capture), rules: try Self.rules.get())
    }

    private func reading(_ text: String) throws -> RateReading? { try reading(Array(text.utf8)) }

    private func printed(_ rate: Observation) -> String {
        let (quantity, interval) = (rate.quantity, rate.quantity.interval)
        let isAverage = interval == Interval(value: quantity.value, step: quantity.step)
        let range = isAverage ? "" : ", \(interval.low) to \(interval.high)"
        return "\(rate.source): \(rate.currency?.code ?? "") \(quantity.unit) \(rate.period) \(quantity.value)\(range)"
    }

    @Test(arguments: examples) func `a row says what its example says`(_ example: Case) throws {
        let table = try #require(Self.rules.get().rateTables.first { $0.name == example.table })
        let wanted = table.examples[example.number]
        let columns = wanted.row.keys.sorted()
        let text = [columns, columns.map { wanted.row[$0] ?? "" }].map { $0.joined(separator: ";") + "\n" }.joined()
        let reading = try #require(try reading(text))
        #expect(reading.description.name == example.table)
        guard let rates = wanted.rates else {
            let error = #expect(throws: IntakeError.self) { try reading.rates() }
            #expect(error?.what.contains("\"\(wanted.refused ?? "")\"") == true, "\(String(describing: error))")
            return
        }
        #expect(try reading.rates().map { "\($0.time) \($0.base) \($0.price) \($0.quoted)" }.sorted() == rates.sorted())
    }

    @Test(arguments: tables) func `a small table gives what stands beside it`(_ path: String) throws {
        let file = Self.folder.appending(path: path)
        let reading = try #require(try reading(Array(try Data(contentsOf: file)), file.lastPathComponent))
        #expect(path.hasPrefix("\(reading.description.name)/"))
        let expected = file.appendingPathExtension("expected")
        let text = try reading.observations().map { printed($0) + "\n" }.joined()
        if ProcessInfo.processInfo.environment["DYAD_RECORD"] != nil {
            try Data(text.utf8).write(to: expected)
            Issue.record("\(path) was written anew")
        }
        #expect(text == (try String(contentsOf: expected, encoding: .utf8)))
    }

    @Test func `every description has an example and a small table`() throws {
        let rates = try Self.rules.get().rateTables
        #expect(rates.allSatisfy { !$0.examples.isEmpty })
        #expect(
            Set(rates.map(\.name)) == Set(Self.tables.compactMap { $0.split(separator: "/").first.map(String.init) }))
    }

    @Test func `a table of trade is none of rates`() throws {
        #expect(try reading("Date,USA,CHN\n2024-01-01,1,2\n") == nil)
        #expect(try reading("date,rate\n2024-01-01,1\n") == nil)
        #expect(try reading("t,i,j,k,v,q\n2021,156,643,848210,1,1\n") == nil)
    }

    @Test(arguments: [
        ("date,currency,rate,base\n2031-01-02,USD,0,EUR\n", "rates.csv:2", "\"0\""),
        ("date,currency,rate,base\n2031-01-02,USD,-1.1,EUR\n", "rates.csv:2", "\"-1.1\""),
        ("date,currency,rate,base\n2031-01-02,USD,1e3,EUR\n", "rates.csv:2", "\"1e3\""),
        ("date,currency,rate,base\n2031-01-02,USD,inf,EUR\n", "rates.csv:2", "\"inf\""),
        ("date,currency,rate,base\n2031-01-02,USD,\"1,1\",EUR\n", "rates.csv:2", "\"1,1\""),
        ("date,currency,rate,base\n2031-01-02,USD,0.0000000000001,EUR\n", "rates.csv:2", "0.0000000000001"),
        ("date,currency,rate,base\n2031-01-02,USD,99999999999999,EUR\n", "rates.csv:2", "99999999999999"),
        ("date,currency,rate,base,nominal\n2031-01-02,USD,1.1,EUR,0\n", "rates.csv:2", "nominal"),
        ("date,currency,rate,base\n2031-02-30,USD,1.1,EUR\n", "rates.csv:2", "2031-02-30"),
        ("date,currency,rate,base\n0001-01-01,USD,1.1,EUR\n", "rates.csv:2", "0001-01-01"),
        ("date,currency,rate,base\n99999-01-01,USD,1.1,EUR\n", "rates.csv:2", "99999-01-01"),
        ("date,currency,rate,base\n2031,USD,1.1,EUR\n", "rates.csv:2", "2031"),
        ("date,currency,rate,base\n2031-01-02,usd,1.1,EUR\n", "rates.csv:2", "usd"),
        ("date,currency,rate,base\n2031-01-02,EUR,1,EUR\n", "rates.csv:2", "EUR"),
        ("date,currency,rate,base\n2031-01-02,USD,1.1,\n", "rates.csv:2", "base"),
        ("date,currency,rate,base\n2031-01-02,USD,1.1\n", "rates.csv:2", "3 cells"),
        ("date,currency,rate,base\n2031-01-02,USD,1.1,EUR\n2031-01-02,USD,1.2,EUR\n", "rates.csv:3", "line 2"),
        ("date,currency,rate,base\n2031-01-02,USD,NA,EUR\n", "rates.csv", "no rate"),
        ("date,currency,rate,base\n", "rates.csv", "no rate"),
    ]) func `what can't be read is refused with its line`(text: String, place: String, reason: String) throws {
        let reading = try #require(try reading(text))
        let error = #expect(throws: IntakeError.self) { try reading.observations() }
        #expect(error?.place == place)
        #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
    }

    @Test func `the same rate twice is one, and days that lack are not taken for known`() throws {
        let text = "date,currency,rate,base\n2031-01-02,USD,1.1,EUR\n2031-01-02,USD,1.10,EUR\n2031-01-20,USD,1.2,EUR\n"
        let rates = try #require(try reading(text)).observations()
        #expect(rates.map(\.period.description) == ["2031-01-02/2031-01-20"])
        #expect(rates.map(\.quantity.value) == [1.15])
        #expect(rates.map(\.vintage.earliest.description) == ["2031-01-02"])
        #expect(rates.map(\.vintage.latest.description) == ["2031-01-21"])
    }

    @Test(arguments: tables) func `a damaged table never crashes and never gives a rate that can't be`(_ path: String)
        throws
    {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: path)))
        let seed = path.utf8.reduce(11) { ($0 &* 31) &+ UInt64($1) }
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<400 {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<broken.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: broken[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: broken.swapAt(place, Int.random(in: 0..<broken.count, using: &generator))
                default: broken.remove(at: place)
                }
            }
            let rates = (try? reading(broken)?.observations()) ?? []
            #expect(
                rates.allSatisfy { $0.quantity.interval.low > 0 && $0.quantity.value.isFinite && $0.quantity.step > 0 },
                "seed \(seed)")
        }
    }
}
