import Foundation
import Generators
import Statistics

/// A world of countries that trade and count, made by chance: every flow is counted by both sides, each with its own noise.
///
/// Flows differ by up to a million times, follow seasons, grow and shrink; some jump tenfold within a year. Small ones have
/// months without trade and single large deliveries. Freight makes imports dearer, and each side of a pair errs by 2 to 30 %.
struct TradeWorld {
    let countries: [String]
    let goods: [String]
    let months: Int
    /// What each country counted, by flow of goods: exports of the first to the second, and imports of the second.
    var exported: [Flow: [Double?]] = [:]
    var imported: [Flow: [Double?]] = [:]

    struct Flow: Hashable {
        var from: String
        var to: String
        var goods: String
    }

    init(
        seed: UInt64, countries: [String] = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"], goods: [String] = ["84", "27"],
        months: Int = 60
    ) {
        var generator = SeededGenerator(seed: seed)
        self.countries = countries
        self.goods = goods
        self.months = months
        for from in countries {
            for to in countries where to != from {
                for kind in goods { addFlow(Flow(from: from, to: to, goods: kind), &generator) }
            }
        }
    }

    private mutating func addFlow(_ flow: Flow, _ generator: inout SeededGenerator) {
        func chance(_ part: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < part }
        func normal() -> Double {
            let one = Double.random(in: 1e-12..<1, using: &generator)
            return (-2 * log(one)).squareRoot() * cos(2 * .pi * Double.random(in: 0..<1, using: &generator))
        }
        let size = pow(10, Double.random(in: 1...8, using: &generator))
        let growth = Double.random(in: -0.1...0.3, using: &generator) / 12
        let season = Double.random(in: 0...0.5, using: &generator)
        let phase = Double.random(in: 0..<12, using: &generator)
        let noise = [flow.from, flow.to].map { _ in Double.random(in: 0.02...0.3, using: &generator) }
        let freight = Double.random(in: 1...1.2, using: &generator)
        // A break: ten times as much, or a tenth, within a year.
        let jump: Double = chance(0.2) ? (chance(0.5) ? 10 : 0.1) : 1
        let start = Int.random(in: 6..<(months - 12), using: &generator)
        let isSmall = size < 1_000
        var (out, into): ([Double?], [Double?]) = ([], [])
        for month in 0..<months {
            let grown = pow(jump, min(1, max(0, Double(month - start) / 10)))
            var trade =
                size * exp(growth * Double(month)) * grown * (1 + season * sin(2 * .pi * (Double(month) + phase) / 12))
                * exp(0.1 * normal())
            if isSmall, chance(0.3) { trade = 0 }
            if isSmall, chance(0.03) { trade *= 50 }
            func counted(_ error: Double, _ factor: Double) -> Double? {
                let value = (trade * factor * exp(error * normal())).rounded()
                return value > 0 ? value : nil
            }
            out.append(counted(noise[0], 1))
            into.append(counted(noise[1], freight))
        }
        exported[flow] = out
        imported[flow] = into
    }

    /// What each country counted with each other, as a search asks for it.
    func pairs(of reporters: [String]? = nil) -> [PairSeries] {
        let gap = [Double?](repeating: nil, count: months)
        return (reporters ?? countries).flatMap { reporter in
            countries.filter { $0 != reporter }.flatMap { partner in
                goods.map { kind in
                    let (out, back) = (
                        Flow(from: reporter, to: partner, goods: kind), Flow(from: partner, to: reporter, goods: kind)
                    )
                    return PairSeries(
                        reporter: reporter, partner: partner, goods: kind, exports: exported[out] ?? gap,
                        imports: imported[back] ?? gap, mirroredExports: imported[out] ?? gap,
                        mirroredImports: exported[back] ?? gap)
                }
            }
        }
    }

    /// The same world by years; those of a reporter are of its first so many months only.
    func years(partOf reporter: String? = nil, year: Int = 0, months part: Int = 12) -> TradeWorld {
        var world = self
        func summed(_ values: [Double?], _ isPart: Bool) -> [Double?] {
            stride(from: 0, to: months, by: 12).enumerated().map { number, first in
                let sum = values[first..<first + (isPart && number == year ? part : 12)].reduce(0) { $0 + ($1 ?? 0) }
                return sum > 0 ? sum : nil
            }
        }
        world.exported = exported.reduce(into: [:]) { $0[$1.key] = summed($1.value, $1.key.from == reporter) }
        world.imported = imported.reduce(into: [:]) { $0[$1.key] = summed($1.value, $1.key.to == reporter) }
        return TradeWorld(years: world)
    }

    private init(years world: TradeWorld) {
        (countries, goods, months) = (world.countries, world.goods, world.months / 12)
        (exported, imported) = (world.exported, world.imported)
    }
}
