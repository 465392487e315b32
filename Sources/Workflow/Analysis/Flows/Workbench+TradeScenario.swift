import Domain
import Rules
import Statistics
import TradeStore

extension Workbench {
    /// A source's trade of one year before and after some of it stops or costs otherwise, as records: what becomes of each
    /// country, or with `flows` of each flow, the largest change first; and in sentences all that is assumed.
    ///
    /// Nothing if no rows of the source were taken in. `sold_` is what a country sells to the receiver of the first flow
    /// that changes, `bought_` what it buys from its sender; amounts are in the table's currency.
    public func tradeScenario(_ question: TradeScenarioQuestion, flows isByFlow: Bool = false) throws -> Analysis? {
        let words = rulebook.wordings
        guard let counted = try flows(of: question.source, goods: question.goods) else { return nil }
        guard let first = question.changes.first else { throw WorkError(words("scenario.refused.nothing")) }
        guard question.sigma > 1, question.sigma <= 100 else {
            throw WorkError(words("scenario.refused.sigma", ["sigma": JSON.number(question.sigma).cell]))
        }
        let years = counted.years(from: first.from, to: first.to).filter { $0.value > 0 }.keys.sorted()
        guard let year = question.year ?? years.last, years.contains(year) else {
            throw WorkError(
                words(
                    years.isEmpty ? "scenario.refused.never" : "scenario.refused.year",
                    names(first).merging([
                        "year": question.year.map(String.init) ?? "",
                        "years": years.map(String.init).joined(separator: ", "),
                    ]) { $1 }))
        }
        let world = TradeWorld(counted, year: year, rulebook.areas)
        let places = Dictionary(uniqueKeysWithValues: zip(world.countries, 0...))
        var factors: [Int: Double] = [:]
        for change in question.changes {
            guard let from = places[change.from], let to = places[change.to], world.flows[from][to] > 0 else {
                throw WorkError(
                    words("scenario.refused.flow", names(change).merging(["year": String(year)]) { $1 }))
            }
            guard change.factor >= 0.01, change.factor <= 100 || change.factor == .infinity else {
                throw WorkError(words("scenario.refused.factor", names(change)))
            }
            factors[from * world.countries.count + to] = change.factor
        }
        func factor(_ from: Int, _ to: Int) -> Double { factors[from * world.countries.count + to] ?? 1 }
        try refuseStranded(world, factor)
        let reference = question.reference.map { places[$0] ?? -1 }
        if let reference, let country = question.reference,
            reference < 0 || !world.flows.contains(where: { $0[reference] > 0 })
        {
            throw WorkError(
                words("scenario.refused.reference", ["country": rulebook.areas.name(country), "year": String(year)]))
        }
        let result = Counterfactual(
            ofFlows: world.flows, between: world.countries.map(\.code), elasticity: question.sigma, cost: factor,
            reference: reference)
        guard result.converged else { throw WorkError(words("scenario.refused.unsolved")) }
        let shared: JSON.Members = [
            "source": .string(counted.sources.joined(separator: "+")), "period": .string("\(year)"),
            "unit": .string(counted.unit), "sigma": .number(question.sigma),
            "changes": .array(
                question.changes.map { change in
                    let factor = change.factor == .infinity ? "" : "=\(JSON.number(change.factor).cell)"
                    return .string("\(change.from):\(change.to)\(factor)")
                }),
        ]
        let records =
            isByFlow
            ? Self.flows(result, world.countries.map(\.code), shared)
            : Self.countries(result, (places[first.from] ?? 0, places[first.to] ?? 0), shared)
        return Analysis(records: records, notes: assumptions(question, world, year, counted))
    }

    /// How many rows a scenario of a source has to go through.
    public func tradeRows(of source: String) throws -> Int {
        guard let tradeFolder else { return 0 }
        return try TradeFolder(tradeFolder).files().filter { $0.release.source == source || $0.release.unit == source }
            .reduce(0) { $0 + $1.rows }
    }

    private func names(_ change: TradeScenarioQuestion.Change) -> [String: String] {
        ["from": rulebook.areas.name(change.from), "to": rulebook.areas.name(change.to)]
    }

    /// Who is left without anybody to buy from or to sell to has no price.
    private func refuseStranded(_ world: TradeWorld, _ factor: (Int, Int) -> Double) throws(WorkError) {
        let all = world.countries.indices
        func remains(_ from: Int, _ to: Int) -> Bool { world.flows[from][to] > 0 && factor(from, to) < .infinity }
        for country in all {
            let (sells, buys) = (
                all.contains { world.flows[country][$0] > 0 }, all.contains { world.flows[$0][country] > 0 }
            )
            let name = ["country": rulebook.areas.name(world.countries[country])]
            if buys, !all.contains(where: { remains($0, country) }) {
                throw WorkError(rulebook.wordings("scenario.refused.sole-seller", name))
            }
            if sells, !all.contains(where: { remains(country, $0) }) {
                throw WorkError(rulebook.wordings("scenario.refused.sole-buyer", name))
            }
        }
    }

    private func assumptions(
        _ question: TradeScenarioQuestion, _ world: TradeWorld, _ year: Int, _ counted: CountedFlows
    ) -> [String] {
        let words = rulebook.wordings
        let sigma = JSON.number(question.sigma).cell
        let goods = question.goods.map { name in rulebook.baskets.first { $0.name == name }?.says ?? name }
        return question.changes.map { change in
            words(
                change.factor == .infinity ? "scenario.stopped" : "scenario.raised",
                names(change).merging(["factor": JSON.number(change.factor).cell]) { $1 })
        } + [
            words("scenario.no-forecast"), words("scenario.model", ["sigma": sigma]), words("scenario.observed"),
            words("scenario.spending"),
            question.reference.map { words("scenario.reference", ["country": rulebook.areas.name($0)]) }
                ?? words("scenario.money"),
            words("scenario.welfare"),
            words(
                "scenario.world",
                [
                    "countries": String(world.countries.count), "year": String(year),
                    "goods": goods.isEmpty ? words("scenario.all-goods") : goods.joined(separator: ", "),
                    "source": counted.sources.joined(separator: ", "),
                    "percent": JSON.number((1000 * world.covered).rounded() / 10).cell,
                ]),
            words(
                world.domestic == 0 ? "scenario.no-domestic" : "scenario.domestic", ["count": String(world.domestic)]),
        ] + (world.isPartial ? [words("scenario.partial", ["count": String(world.counting)])] : [])
    }

    /// A record for each country, the one whose exports change the most first.
    private static func countries(
        _ result: Counterfactual, _ flow: (from: Int, to: Int), _ shared: JSON.Members
    ) -> [JSON] {
        let all = result.countries.indices
        func exports(_ trade: [[Double]], _ country: Int) -> Double {
            trade[country].reduce(0, +) - trade[country][country]
        }
        func imports(_ trade: [[Double]], _ country: Int) -> Double {
            trade.reduce(0) { $0 + $1[country] } - trade[country][country]
        }
        let changes = all.map { exports(result.experiment, $0) - exports(result.baseline, $0) }
        return all.sorted { (abs(changes[$1]), $0) < (abs(changes[$0]), $1) }.map { country in
            var record = record(result.countries[country])
            record.merge(shared)
            for (name, trade) in [("before", result.baseline), ("after", result.experiment)] {
                record["exports_\(name)"] = .finite(exports(trade, country))
                record["imports_\(name)"] = .finite(imports(trade, country))
                record["sold_\(name)"] = .finite(trade[country][flow.to])
                record["bought_\(name)"] = .finite(trade[flow.from][country])
            }
            record["exports_change"] = .finite(changes[country])
            return .object(record)
        }
    }
}
