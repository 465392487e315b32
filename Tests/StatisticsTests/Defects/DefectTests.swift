import Foundation
import Generators
import Statistics
import Testing

/// Each kind of defect planted in 200 worlds made by chance: all are found, and nothing else.
@Suite struct DefectTests {
    private static let worlds: ClosedRange<UInt64> = 1...200

    /// A world with one defect, and what a search should find in it.
    private struct Planted {
        var pairs: [PairSeries]
        var frequency = 12
        var reporter: String
        var partner: String?
        var places: ClosedRange<Int>
    }

    private static func world(_ kind: Defect.Kind?, seed: UInt64) -> Planted {
        var world = TradeWorld(seed: seed)
        var generator = SeededGenerator(seed: seed &+ 1_000_000)
        let reporter = world.countries[Int.random(in: 0..<world.countries.count, using: &generator)]
        let length = Int.random(in: 6...12, using: &generator)
        let first = Int.random(in: 6...(world.months - length - 6), using: &generator)
        let places = first...(first + length - 1)
        var planted = Planted(pairs: [], reporter: reporter, places: places)
        /// A flow of the reporter's exports that is large enough to be looked at closely.
        func flow(_ isFit: (TradeWorld.Flow) -> Bool = { _ in true }) -> TradeWorld.Flow? {
            let all = world.exported.keys.filter { flow in
                flow.from == reporter && places.allSatisfy { (world.exported[flow]?[$0] ?? 0) > 50_000 } && isFit(flow)
            }
            return all.min { ($0.to, $0.goods) < ($1.to, $1.goods) }
        }
        switch kind {
        case .imputed:
            guard let flow = flow() else { break }
            planted.partner = "\(flow.to) \(flow.goods)"
            let ratio = Double.random(in: 0.8...0.95, using: &generator)
            let (start, end) = (world.exported[flow]?[first] ?? 1, world.exported[flow]?[places.upperBound] ?? 1)
            for (number, place) in places.enumerated() {
                let part = Double(number) / Double(length - 1)
                let mirrored = world.imported[flow]?[place] ?? nil
                let value =
                    switch seed % 3 {
                    case 0: mirrored.map { ($0 * ratio).rounded() }
                    case 1: (start + part * (end - start)).rounded()
                    default: (start * pow(end / start, part)).rounded()
                    }
                world.exported[flow]?[place] = value
            }
        case .duplicated:
            let twin = Int.random(in: 0..<first, using: &generator)
            planted.places = first...first
            for (flow, values) in world.exported where flow.from == reporter {
                world.exported[flow]?[first] = values[twin]
            }
            for (flow, values) in world.imported where flow.to == reporter {
                world.imported[flow]?[first] = values[twin]
            }
        case .partYear, nil:
            let year = Int.random(in: 0..<5, using: &generator)
            planted.places = year...year
            planted.frequency = kind == nil ? 12 : 1
            let part = Int.random(in: 2...8, using: &generator)
            if kind != nil { world = world.years(partOf: reporter, year: year, months: part) }
        case .mixedLevels:
            planted.places = 0...(world.months - 1)
            planted.partner = "ZZZ"
        case .swappedFlows:
            // Swapped months of flows that differ: others can't be told, and hardly matter.
            let flow = flow { flow in
                let back = TradeWorld.Flow(from: flow.to, to: flow.from, goods: flow.goods)
                return places.allSatisfy {
                    (world.imported[back]?[$0] ?? 0) > 100
                        && abs(log((world.exported[flow]?[$0] ?? 1) / (world.imported[back]?[$0] ?? 1))) > 4
                }
            }
            guard let flow else { break }
            planted.partner = "\(flow.to) \(flow.goods)"
            let back = TradeWorld.Flow(from: flow.to, to: flow.from, goods: flow.goods)
            for place in places {
                let out = world.exported[flow]?[place]
                let into = world.imported[back]?[place]
                world.exported[flow]?[place] = into ?? nil
                world.imported[back]?[place] = out ?? nil
            }
        case .scaleSlip:
            guard let flow = flow() else { break }
            planted.partner = "\(flow.to) \(flow.goods)"
            let factor = seed % 2 == 0 ? 1_000.0 : 0.001
            for place in places { world.exported[flow]?[place]? *= factor }
        }
        planted.pairs = world.pairs()
        if kind == .mixedLevels {
            let own = planted.pairs.filter { $0.reporter == reporter }
            func sum(_ series: KeyPath<PairSeries, [Double?]>) -> [Double?] {
                (0..<world.months).map { place in own.reduce(0) { $0 + ($1[keyPath: series][place] ?? 0) } }
            }
            let gap = [Double?](repeating: nil, count: world.months)
            planted.pairs.append(
                PairSeries(
                    reporter: reporter, partner: "ZZZ", exports: sum(\.exports), imports: sum(\.imports),
                    mirroredExports: gap, mirroredImports: gap))
        }
        return planted
    }

    @Test(arguments: Defect.Kind.allCases) func `a planted defect is found, and nothing else`(_ kind: Defect.Kind) {
        var (count, found): (Int, Int) = (0, 0)
        var missed: [UInt64] = []
        var alarms: [String] = []
        var seed: UInt64 = 0
        while count < 200 {
            seed += 1
            let planted = Self.world(kind, seed: seed)
            let isOfCell = kind == .imputed || kind == .swappedFlows || kind == .scaleSlip
            // A world in which the reporter has no flow that such a defect could be seen in.
            if isOfCell, planted.partner == nil { continue }
            count += 1
            let defects = DefectSearch(frequency: planted.frequency).defects(in: planted.pairs)
            let (right, wrong) = (
                defects.filter { isRight($0, kind, planted) }, defects.filter { !isRight($0, kind, planted) }
            )
            if right.isEmpty { missed.append(seed) } else { found += 1 }
            alarms += wrong.map { "seed \(seed): \($0)" }
        }
        print("\(kind.rawValue): \(found) of \(count) found, \(alarms.count) false alarms, seeds 1 to \(seed)")
        #expect(missed.isEmpty, "missed in \(missed)")
        #expect(alarms.isEmpty, "\(alarms.prefix(5).joined(separator: "\n"))")
    }

    private func isRight(_ defect: Defect, _ kind: Defect.Kind, _ planted: Planted) -> Bool {
        defect.kind == kind && defect.reporter == planted.reporter && defect.partner == planted.partner
            && defect.places.overlaps(planted.places)
    }

    @Test(arguments: [12, 1]) func `a sound world raises no alarm, by month or by year`(_ frequency: Int) {
        var alarms: [String] = []
        for seed in Self.worlds {
            let world = TradeWorld(seed: seed)
            let defects = DefectSearch(frequency: frequency).defects(
                in: (frequency == 12 ? world : world.years()).pairs())
            alarms += defects.map { "seed \(seed): \($0)" }
        }
        print("sound worlds, \(frequency) periods a year: \(alarms.count) false alarms, seeds \(Self.worlds)")
        #expect(alarms.isEmpty, "\(alarms.prefix(5).joined(separator: "\n"))")
    }
}
