public import Domain
import Rules
import Statistics
import TradeStore

extension Workbench {
    /// How much two countries depend on the trade between them, seen from both, by year, as records; nothing if the source
    /// has no rows.
    ///
    /// Shares are of exports and imports together, each country's as it counts them itself, unless a source has made one
    /// figure of both sides' counts. Its total is what it counts of
    /// its trade with the world, else with all countries together. `own` is the first country, `others` the second; the
    /// concentration is that of each one's trade over its partners. What one of them doesn't count is left out.
    /// - Parameter source: the name of a table.
    public func asymmetry(of source: String, between own: Country, and other: Country) throws -> [JSON]? {
        guard let flows = try flows(of: source, goods: []) else { return nil }
        let (near, far) = (standing(of: own, towards: other, flows), standing(of: other, towards: own, flows))
        return Set(near.keys).union(far.keys).sorted().map { year in
            let (one, two) = (near[year], far[year])
            let dependence = one.flatMap { one in
                two.flatMap { two in
                    one.share + two.share > 0 ? (one.share - two.share) / (one.share + two.share) : nil
                }
            }
            return .object([
                "type": "asymmetry", "source": .string(source), "from": .string(own.code), "to": .string(other.code),
                "period": .string("\(year)"), "unit": .string(flows.unit),
                "own_trade": .finite(one?.trade), "own_total": .finite(one?.total),
                "own_share_percent": .finite(one.map { 100 * $0.share }),
                "own_concentration": .finite(one?.concentration),
                "others_trade": .finite(two?.trade), "others_total": .finite(two?.total),
                "others_share_percent": .finite(two.map { 100 * $0.share }),
                "others_concentration": .finite(two?.concentration), "asymmetry": .finite(dependence),
            ])
        }
    }

    /// The number that the UN's tables give the world.
    private static let world = "0"

    /// What a country's trade with another is in all its trade.
    private struct Standing {
        let trade: Double
        let total: Double
        let concentration: Double?
        var share: Double { trade / total }
    }

    private func standing(of country: Country, towards other: Country, _ flows: CountedFlows) -> [Int: Standing] {
        let partners = flows.countries.filter { $0 != country && rulebook.areas.kind($0) == .country }
        let worlds = [rulebook.areas.area(Self.world)].compactMap { $0 }
        let exports = flows.years(of: country, with: partners + worlds, \.exported, bySide: false)
        let imports = flows.years(of: country, with: partners + worlds, \.imported, bySide: false)
        var standings: [Int: Standing] = [:]
        for year in Set(exports.flatMap(\.keys)).intersection(imports.flatMap(\.keys)) {
            func trade(_ place: Int) -> Double { (exports[place][year] ?? 0) + (imports[place][year] ?? 0) }
            let parts = partners.indices.map(trade)
            let total = max(worlds.indices.map { trade(partners.count + $0) }.max() ?? 0, parts.reduce(0, +))
            guard let place = partners.firstIndex(of: other), total > 0 else { continue }
            standings[year] = Standing(
                trade: parts[place], total: total, concentration: Concentration(of: parts)?.herfindahlHirschman)
        }
        return standings
    }
}
