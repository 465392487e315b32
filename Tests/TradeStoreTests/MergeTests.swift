import Domain
import Generators
import Testing
import TradeStore

/// Files become fewer, rows don't; later vintages stand before earlier ones.
@Suite struct MergeTests {
    @Test func `merging keeps every row`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let place = try Stores()
        let rows = Stores.rows(900, &generator)
        let folder = try TradeFolder(place.path)
        for part in 0..<5 {
            try folder.append(rows.enumerated().filter { $0.offset % 5 == part }.map(\.element), to: Stores.release)
        }
        #expect(try folder.files().count == 5)
        #expect(try folder.merge().count == 1)
        let files = try folder.files()
        #expect(files.map(\.rows) == [900])
        try files[0].verify()
        #expect(Stores.rows(of: try folder.table("made-up")) == Stores.sorted(rows), "seed \(seed)")
        #expect(try folder.merge().isEmpty)
        let whole = try Stores()
        try TradeFolder(whole.path).append(rows, to: Stores.release)
        #expect(try TradeFolder(whole.path).files().map(\.name) == files.map(\.name), "seed \(seed)")
    }

    @Test func `what was merged and is loaded again isn't counted twice`() throws {
        var generator = SeededGenerator(seed: 3)
        let place = try Stores()
        let rows = Stores.rows(90, &generator)
        let folder = try TradeFolder(place.path)
        let parts = [Array(rows[..<30]), Array(rows[30..<60]), Array(rows[60...])]
        try folder.append(parts[0], to: Stores.release)
        try folder.append(parts[1], to: Stores.release)
        try folder.merge()
        try folder.append(parts[2], to: Stores.release)
        try folder.merge()
        let again = try folder.append(parts[1], to: Stores.release)
        #expect(Stores.rows(of: try folder.table("made-up")) == Stores.sorted(rows))
        #expect(try TradeFolder(place.path).removed == [again])
    }

    @Test func `of two vintages the later one's row stands, and what only the earlier has stays`() throws {
        let place = try Stores()
        let folder = try TradeFolder(place.path)
        func row(_ year: Int, _ value: Double) -> TradeRow {
            TradeRow(
                reporter: "AAA", partner: "BBB", flow: .export, goods: "010121", period: Period(year: year)!,
                value: value)
        }
        var later = Stores.release
        later.vintage = Day(2025, 1, 1)!
        try folder.append([row(2021, 3), row(2022, 4)], to: later)
        try folder.append([row(2020, 1), row(2021, 2), row(2021, 2)], to: Stores.release)
        try folder.merge()
        #expect(try folder.files().count == 2)
        let now = try folder.table("made-up").series(reporter: "AAA", partner: "BBB")
        #expect(now.map(\.exported) == [1, 3, 4])
        #expect(Stores.rows(of: try folder.table("made-up")).map(\.value) == [1, 3, 4])
        let then = try folder.table("made-up", asOf: Day(2024, 12, 31)!).series(reporter: "AAA", partner: "BBB")
        // What is said twice counts once.
        #expect(then.map(\.exported) == [1, 2])
        #expect(throws: TradeStoreError.self) { try folder.table("made-up", asOf: Day(2020, 1, 1)!) }
        #expect(throws: TradeStoreError.self) { try folder.table("another") }
    }
}
