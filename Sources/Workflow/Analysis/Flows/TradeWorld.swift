import Domain
import Rules

/// A source's trade of one year, from every country to every other, as exporters count it, else as importers do.
struct TradeWorld {
    /// The countries that trade, in order; groups hold their members, and areas that are no country don't act.
    let countries: [Country]
    /// What goes from each country (row) to each (column).
    let flows: [[Double]]
    /// Which part of the trade counted is between countries, the rest being with areas that are none.
    let covered: Double
    /// How many of the countries count any trade themselves.
    let counting: Int

    init(_ counted: CountedFlows, year: Int, _ areas: AreaRegister) {
        let all = counted.countries.filter { areas.kind($0) == .country }
        let partners = all + counted.countries.filter { areas.kind($0) == .rest }
        var flows = [[Double]](repeating: [Double](repeating: 0, count: all.count), count: all.count)
        var outside = 0.0
        let trade = all.map { counted.trade(of: $0, with: partners, in: year) }
        for from in all.indices {
            for to in all.indices {
                flows[from][to] = max(0, trade[from][to].exported ?? trade[to][from].imported ?? 0)
            }
            for rest in trade[from].dropFirst(all.count) {
                outside += max(0, rest.exported ?? 0) + max(0, rest.imported ?? 0)
            }
        }
        let kept = all.indices.filter { place in
            flows[place].contains { $0 > 0 } || flows.contains { $0[place] > 0 }
        }
        countries = kept.map { all[$0] }
        counting = kept.count { trade[$0].contains { $0.exported != nil || $0.imported != nil } }
        self.flows = kept.map { from in kept.map { flows[from][$0] } }
        let inside = self.flows.joined().reduce(0, +)
        covered = inside > 0 ? inside / (inside + outside) : 0
    }

    /// How many countries sell to themselves, as the source has it.
    var domestic: Int { countries.indices.count { flows[$0][$0] > 0 } }

    /// Whether of more than a tenth of all pairs neither country counts, so that their trade isn't known.
    var isPartial: Bool {
        let silent = countries.count - counting
        return 10 * silent * (silent - 1) > countries.count * (countries.count - 1)
    }
}
