import Domain
import Testing

@testable import TradeStore

/// Downloads that overlap are common, and are never added to each other.
@Suite struct OverlapTests {
    @Test func `what two files of one vintage both say counts once, merged or not`() throws {
        let place = try Stores()
        let folder = try TradeFolder(place.path)
        func row(_ goods: String, _ value: Double) throws -> TradeRow {
            TradeRow(
                reporter: "AAA", partner: "BBB", flow: .export, goods: goods, period: try #require(Period(year: 2023)),
                value: value)
        }
        try folder.append([row("84", 5), row("85", 2)], to: Stores.release)
        try folder.append([row("84", 5), row("86", 1)], to: Stores.release)
        for _ in 0..<2 {
            let table = try folder.table("made-up")
            #expect(table.series(reporter: "AAA", partner: "BBB").map(\.exported) == [8])
            var count = 0
            table.eachRow { _ in count += 1 }
            #expect(count == 3)
            try folder.merge()
        }
    }
}
