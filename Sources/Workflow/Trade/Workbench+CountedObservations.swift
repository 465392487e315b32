import Domain
import Rules
import TradeStore

extension Workbench {
    /// What trade tables count between the countries that claims speak of, as observations that claims are checked against.
    ///
    /// A table tells no day of print. It can have come out on the first day behind its last period; it is taken to be known
    /// a year later, or now if that is sooner. Figures put together from several reporters' ones are nobody's count, and no
    /// evidence of what an office said. Goods that claims name are counted by the codes of the basket, or of the part of one,
    /// that has their name.
    func countedObservations(for claims: [Claim], now: Day) throws -> [Observation] {
        guard let tradeFolder else { return [] }
        let pairs = Set(
            claims.compactMap { claim -> [Country]? in
                guard let from = claim.flow.from, let to = claim.flow.to, from != to else { return nil }
                return [from, to].sorted()
            })
        guard !pairs.isEmpty else { return [] }
        let goods = Set(claims.compactMap(\.flow.goods)).sorted()
        let files = try TradeFolder(tradeFolder).files()
        return try Dictionary(grouping: files, by: \.release.source).sorted { $0.key < $1.key }.flatMap {
            source, files in
            guard let release = files.map(\.release).max(by: { $0.vintage < $1.vintage }), release.vintage <= now,
                let description = rulebook.tradeTable(of: source), !description.isReconciled,
                let flows = try flows(of: source, goods: [])
            else { return [Observation]() }
            let known = min(release.vintage.adding(months: 12), now)
            let vintage = Vintage(earliest: release.vintage, latest: known, first: false)
            let counted: [(goods: String?, flows: CountedFlows)] =
                [(nil, flows)]
                + goods.compactMap { name in codes(ofGoods: name, in: flows).map { (name, flows.of($0)) } }
            return counted.flatMap { goods, flows in
                pairs.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { pair in
                    [(pair[0], pair[1]), (pair[1], pair[0])].flatMap { reporter, partner in
                        observations(flows, goods, source, vintage, description.file.path, of: reporter, with: partner)
                    }
                }
            }
        }
    }

    /// The codes of goods that claims name; nothing if no basket, and no part of one, has that name or codes in the table.
    private func codes(ofGoods name: String, in flows: CountedFlows) -> Set<String>? {
        let basket = rulebook.baskets.first { $0.name == name } ?? rulebook.baskets.first { $0.parts[name] != nil }
        guard let basket else { return nil }
        let codes = codes(of: basket, part: basket.name == name ? nil : name, in: flows).codes
        return codes.isEmpty ? nil : codes
    }

    /// Months, and the sums of years so far, which are exact where all months are of one table.
    private func observations(
        _ flows: CountedFlows, _ goods: String?, _ source: String, _ vintage: Vintage, _ file: String,
        of reporter: Country, with partner: Country
    ) -> [Observation] {
        let history = TradeHistory(source: source, unit: flows.unit, flows.series(of: reporter, with: partner))
        let ways = [
            Flow(from: reporter, to: partner, kind: .export, reporter: reporter),
            Flow(from: partner, to: reporter, kind: .import, reporter: reporter),
        ]
        return ways.flatMap { way -> [Observation] in
            guard let kind = way.kind,
                let indicator = rulebook.indicators.map(\.indicator).first(where: { $0.kind == kind })
            else { return [] }
            var flow = way
            flow.goods = goods ?? indicator.goods
            let step = Self.step(of: Array((history.levels[kind] ?? [:]).values))
            let levels = [Frequency.month, .yearToDate].map { history.at($0).levels[kind] ?? [:] }
            return levels[0].merging(levels[1]) { $1 }.sorted { $0.key < $1.key }.map { period, value in
                // Each month that was added may be rounded.
                let terms = history.levels[kind]?[period] == nil ? Double(period.months?.months.count ?? 1) : 1
                return Observation(
                    source: source, indicator: indicator.name, flow: flow, period: period, measure: .level,
                    quantity: Quantity(value: value, step: step * terms, unit: Unit(flows.unit)),
                    currency: Unit(flows.unit), vintage: vintage, provenance: Provenance(file: file))
            }
        }
    }

    /// What the last digit of a series is worth: the largest power of ten that all its values are made of, up to a million.
    ///
    /// A table counted in thousands has only whole thousands; a few round values alone tell nothing.
    private static func step(of values: [Double]) -> Double {
        guard values.count >= 6 else { return 1 }
        var step = 1.0
        while step < 1e6, values.allSatisfy({ $0.truncatingRemainder(dividingBy: step * 10) == 0 }) { step *= 10 }
        return step
    }
}
