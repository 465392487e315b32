import Domain
import Foundation
import Generators
import Testing

@testable import TradeStore

/// Whatever is cut into parts adds up again, and the order of work leaves no trace.
@Suite struct PartitionTests {
    /// Cuts things into up to four parts by chance.
    private func parts<Thing: Hashable & Comparable>(
        of things: some Sequence<Thing>, _ generator: inout SeededGenerator
    ) -> [[Thing]] {
        let numbered = Set(things).sorted().map { ($0, Int.random(in: 0..<4, using: &generator)) }
        return (0..<4).map { part in numbered.filter { $0.1 == part }.map(\.0) }.filter { !$0.isEmpty }
    }

    private func table(_ rows: [TradeRow], files: Int, in place: Stores) throws -> TradeTable {
        let folder = try TradeFolder("\(place.path)/\(files)")
        for part in 0..<files {
            try folder.append(rows.enumerated().filter { $0.offset % files == part }.map(\.element), to: Stores.release)
        }
        return try folder.table("made-up")
    }

    private func sums(_ series: [SeriesPoint]) -> [Double] {
        [series.reduce(0) { $0 + ($1.exported ?? 0) }, series.reduce(0) { $0 + ($1.imported ?? 0) }]
    }

    @Test(arguments: [1, 3]) func `parts of goods, of partners and of periods add up to the whole`(files: Int) throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let place = try Stores()
        // Of several editions only the latest counts.
        let rows = Stores.plainRows(1200, &generator).filter { $0.edition.isEmpty }
        let table = try table(rows, files: files, in: place)
        for reporter in table.countries {
            let others = table.countries.filter { $0 != reporter }
            for partner in others {
                let whole = sums(table.series(reporter: reporter, partner: partner))
                let goods = parts(of: table.goodsCodes, &generator).map { goods in
                    sums(table.series(reporter: reporter, partner: partner, goods: Set(goods)))
                }
                #expect(goods.reduce([0, 0]) { [$0[0] + $1[0], $0[1] + $1[1]] } == whole, "seed \(seed)")
            }
            // Values are whole numbers, so that every sum is exact.
            let exported = rows.filter { $0.reporter == reporter && $0.flow == .export }.reduce(0) { $0 + $1.value }
            let partners = parts(of: others, &generator).map { partners in
                table.mirror([reporter], .export, with: partners).reduce(0) { $0 + ($1.own ?? 0) }
            }
            #expect(partners.reduce(0, +) == exported, "seed \(seed)")
            let points = table.mirror([reporter], .export, with: others)
            let periods = parts(of: points.map(\.period), &generator).map { periods in
                points.filter { periods.contains($0.period) }.reduce(0) { $0 + ($1.own ?? 0) }
            }
            #expect(periods.reduce(0, +) == exported, "seed \(seed)")
            let dyads = Set(rows.map(\.period)).flatMap { table.allDyads(period: $0) }.filter { $0.from == reporter }
            #expect(dyads.reduce(0) { $0 + ($1.exported ?? 0) } == exported, "seed \(seed)")
        }
    }

    @Test func `what one side has over the other changes sign when it is seen from there`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let place = try Stores()
        let table = try table(Stores.plainRows(1200, &generator), files: 1, in: place)
        func surplus(_ points: [MirrorPoint]) -> Double { points.reduce(0) { $0 + ($1.own ?? 0) - ($1.other ?? 0) } }
        for sides in (0..<20).map({ _ in parts(of: table.countries, &generator) }) where sides.count > 1 {
            let here = surplus(table.mirror(sides[0], .export, with: sides[1]))
            #expect(here == -surplus(table.mirror(sides[1], .import, with: sides[0])), "seed \(seed)")
        }
    }

    @Test func `loads in any order give the same store, and merging on the way the same rows`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let source = try Stores()
        let tables = try (0..<6).map { table in
            try source.table(
                (0..<50).map { "\(2000 + table),\($0 % 7 + 1),\($0 % 3 + 50),\($0 + 1),\($0).25,1" },
                named: "\(table).csv")
        }
        var contents: [[String: Data]] = []
        var rows: [[TradeRow]] = []
        for merging in [false, false, true, true] {
            let place = try Stores()
            let folder = try TradeFolder(place.path)
            for table in tables.shuffled(using: &generator) {
                try folder.load([try BACIFile(table)], to: { _ in Stores.release })
                if merging, Bool.random(using: &generator) { try folder.merge() }
            }
            if !merging { contents.append(try Stores.contents(of: place.path)) }
            rows.append(Stores.rows(of: try folder.table("made-up")))
        }
        #expect(contents[0].count == 6 && contents[0] == contents[1], "seed \(seed)")
        #expect(rows[0].count == 300 && rows.allSatisfy { $0 == rows[0] }, "seed \(seed)")
    }
}
