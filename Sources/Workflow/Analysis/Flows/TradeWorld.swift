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

    init(_ counted: CountedFlows, year: Int, _ areas: AreaRegister) {
        let all = counted.countries.filter { areas.kind($0) == .country }
        let partners = all + counted.countries.filter { areas.kind($0) == .rest }
        var flows = [[Double]](repeating: [Double](repeating: 0, count: all.count), count: all.count)
        var outside = 0.0
        var bought: [[Double?]] = []
        for (place, reporter) in all.enumerated() {
            let sold = counted.years(of: reporter, with: partners, \.exported).map { $0[year] }
            bought.append(counted.years(of: reporter, with: partners, \.imported).map { $0[year] })
            for (to, value) in sold.prefix(all.count).enumerated() { flows[place][to] = value ?? -1 }
            for value in sold.dropFirst(all.count) + bought[place].dropFirst(all.count) {
                outside += max(0, value ?? 0)
            }
        }
        for from in all.indices {
            for to in all.indices where flows[from][to] < 0 { flows[from][to] = max(0, bought[to][from] ?? 0) }
        }
        let kept = all.indices.filter { place in
            flows[place].contains { $0 > 0 } || flows.contains { $0[place] > 0 }
        }
        countries = kept.map { all[$0] }
        self.flows = kept.map { from in kept.map { flows[from][$0] } }
        let inside = self.flows.joined().reduce(0, +)
        covered = inside > 0 ? inside / (inside + outside) : 0
    }

    /// How many countries sell to themselves, as the source has it.
    var domestic: Int { countries.indices.count { flows[$0][$0] > 0 } }
}
