import Domain
import Foundation
import Generators
import Testing

@testable import TradeStore

/// Answers agree with sums over the rows, from whichever side and in however many files.
@Suite struct QuestionTests {
    /// The same rows in one file, in several, and merged.
    private func tables(_ rows: [TradeRow], in place: Stores) throws -> [TradeTable] {
        let one = try TradeFolder("\(place.path)/one")
        try one.append(rows, to: Stores.release)
        let many = try TradeFolder("\(place.path)/many")
        for part in 0..<4 {
            try many.append(rows.enumerated().filter { $0.offset % 4 == part }.map(\.element), to: Stores.release)
        }
        let apart = try many.table("made-up")
        try many.merge()
        return [try one.table("made-up"), apart, try many.table("made-up")]
    }

    @Test func `a series is the sum of its rows`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let place = try Stores()
        // Of several editions only the latest counts.
        let rows = Stores.plainRows(800, &generator).filter { $0.edition.isEmpty }
        for table in try tables(rows, in: place) {
            for goods in [nil, ["847130"], ["847130", "270900"]] as [Set<String>?] {
                let asked = rows.filter {
                    $0.reporter == "AAA" && $0.partner == "BBB" && (goods?.contains($0.goods) ?? true)
                }
                let series = table.series(reporter: "AAA", partner: "BBB", goods: goods)
                #expect(series.map(\.period) == Set(asked.map(\.period)).sorted(), "seed \(seed)")
                for point in series {
                    func sum(_ flow: TradeFlow) -> Double? {
                        let values = asked.filter { $0.flow == flow && $0.period == point.period }.map(\.value)
                        return values.isEmpty ? nil : values.reduce(0, +)
                    }
                    #expect(point.exported == sum(.export) && point.imported == sum(.import), "seed \(seed)")
                }
            }
        }
    }

    @Test func `sums over any partition equal the whole`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let place = try Stores()
        let rows = Stores.plainRows(1500, &generator)
        for table in try tables(rows, in: place) {
            let whole = rows.filter { $0.flow == .export }.reduce(0) { $0 + $1.value }
            let dyads = table.allDyads()
            #expect(dyads.reduce(0) { $0 + ($1.exported ?? 0) } == whole, "seed \(seed)")
            let periods = Set(rows.map(\.period)).flatMap { table.allDyads(period: $0) }
            #expect(periods.reduce(0) { $0 + ($1.exported ?? 0) } == whole, "seed \(seed)")
            let mirrored = table.countries.flatMap { country in
                table.mirror([country], .export, with: table.countries.filter { $0 != country })
            }
            #expect(mirrored.reduce(0) { $0 + ($1.own ?? 0) } == whole, "seed \(seed)")
            for dyad in dyads {
                let points = table.mirror([dyad.from], .export, with: [dyad.to])
                #expect(points.filter { $0.own != nil && $0.other != nil }.count == dyad.matched)
                let mean = points.reduce(0) { $0 + $1.gap } / Double(points.count)
                #expect(dyad.meanGap.isFinite && abs(dyad.meanGap - mean) < 1e-12, "seed \(seed)")
            }
        }
    }

    @Test func `a mirror seen from the other side is swapped`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let place = try Stores()
        let rows = Stores.plainRows(1500, &generator)
        for table in try tables(rows, in: place) {
            let groups: [([Country], [Country])] = [(["AAA"], ["BBB"]), (["AAA", "CCC", "EEE"], ["BBB", "FFF"])]
            for (near, far) in groups {
                let here = table.mirror(near, .export, with: far, goods: ["847130", "010121"])
                let there = table.mirror(far, .import, with: near, goods: ["847130", "010121"])
                #expect(!here.isEmpty && here.map(\.swapped) == there, "seed \(seed)")
                #expect(here.allSatisfy { (0...1).contains($0.gap) && $0.gap == $0.swapped.gap })
            }
            #expect(table.mirror(["AAA"], .export, with: ["ZZZ"]).isEmpty)
        }
    }

    @Test func `a detour is what a third country took in and gave on`() throws {
        let seed = Stores.seed()
        var generator = SeededGenerator(seed: seed)
        let place = try Stores()
        let rows = Stores.plainRows(2000, &generator)
        for table in try tables(rows, in: place) {
            let detours = table.detours(from: ["AAA", "BBB"], to: "CCC")
            #expect(!detours.isEmpty && detours.allSatisfy { !["AAA", "BBB", "CCC"].contains($0.via) })
            for detour in detours {
                let own = rows.filter { $0.reporter == detour.via && $0.period == detour.period }
                let come = own.filter { $0.flow == .import && ["AAA", "BBB"].contains($0.partner) }
                let gone = own.filter { $0.flow == .export && $0.partner == "CCC" }
                #expect(detour.imported == come.reduce(0) { $0 + $1.value }, "seed \(seed)")
                #expect(detour.exported == gone.reduce(0) { $0 + $1.value }, "seed \(seed)")
                let through = Set(gone.map { [$0.goods, $0.edition] }).reduce(0.0) { sum, goods in
                    let (a, b) =
                        ([come, gone].map { rows in
                            rows.filter { [$0.goods, $0.edition] == goods }.reduce(0) { $0 + $1.value }
                        }).pair
                    return sum + min(a, b)
                }
                #expect(detour.through == through, "seed \(seed)")
            }
        }
    }

    @Test func `a gap is a number whatever the values`() {
        let values: [Double?] = [nil, 0, -0.0, 1, -1, 5e-324, .greatestFiniteMagnitude, -.greatestFiniteMagnitude]
        for a in values {
            for b in values {
                let point = MirrorPoint(goods: "", edition: "", period: Period(year: 2020)!, own: a, other: b)
                #expect((0...1).contains(point.gap))
            }
        }
    }

    @Test func `a flow by two bases is counted once`() throws {
        let place = try Stores()
        let row = TradeRow(
            reporter: "AAA", partner: "BBB", basis: .origin, flow: .import, goods: "010121",
            period: Period(year: 2020)!,
            value: 5)
        var other = row
        other.basis = .consignment
        other.value = 7
        let folder = try TradeFolder(place.path)
        try folder.append([other, row], to: Stores.release)
        #expect(try folder.table("made-up").series(reporter: "AAA", partner: "BBB").map(\.imported) == [5])
    }
}

extension [Double] {
    fileprivate var pair: (Double, Double) { (self[0], self[1]) }
}
