import Glibc

/// A world that is known by its flows alone: costs of trade are those that the flows imply.
extension Counterfactual {
    /// Solves what becomes of flows when some of them cost more or less, by exact changes (Dekle, Eaton and Kortum, 2007).
    ///
    /// X_ij = (Y_i E_j / Y) (t_ij / (Π_i P_j))^(1 − σ) holds for any flows with t_ij^(1 − σ) = X_ij Y / (Y_i E_j), which
    /// makes all resistances 1; so nothing has to be known of costs but how they change. Each country sells the same
    /// quantities, at the price p at which all is bought: p_i^σ = Σ_j X_ij t_ij^(1 − σ) (E_j′ / E_j) P_j^(σ − 1) / Y_i. It
    /// buys for E_j′ = E_j + min(Y_j, E_j) (p_j − 1): one that sells more than it buys goes on spending the same part of
    /// its sales, and one that buys more adds the same sum to them.
    ///
    /// All changes are relative; of a country that sells nothing the price is none, of one that buys nothing what it pays.
    /// - Parameters:
    ///   - flows: what goes from each country (row) to each (column), none below zero.
    ///   - elasticity: the elasticity of substitution σ between the goods of two countries, above 1.
    ///   - cost: by what the cost of a flow is multiplied, above zero; infinite where it stops.
    ///   - reference: the country in units of whose buying all money is told; without one in that of the flows.
    public init(
        ofFlows flows: [[Double]], between countries: [String], elasticity: Double,
        cost: (_ from: Int, _ to: Int) -> Double, reference: Int? = nil
    ) {
        precondition(elasticity > 1 && flows.count == countries.count && flows.allSatisfy { $0.count == flows.count })
        let all = countries.indices
        let made = flows.map { $0.reduce(0, +) }
        let spent = all.map { to in flows.reduce(0) { $0 + $1[to] } }
        let goods = all.flatMap { from in
            all.compactMap { to in
                flows[from][to] > 0
                    ? (from: from, to: to, weight: flows[from][to] * pow(cost(from, to), 1 - elasticity)) : nil
            }
        }
        let paidBySales = zip(made, spent).map { min($0, $1) }
        let surplus = zip(made, paidBySales).map { $0 - $1 }
        let level = surplus.contains { $0 > 0 } ? surplus : made

        var prices = [Double](repeating: 1, count: all.count)
        var costs = prices
        var budgets = spent
        var converged = false
        // Few flows are quickly gone through; many may take a second at most.
        for _ in 0..<min(50_000, 400_000_000 / max(1, goods.count)) {
            let powers = prices.map { pow($0, 1 - elasticity) }
            costs = [Double](repeating: 0, count: all.count)
            for flow in goods { costs[flow.to] += flow.weight * powers[flow.from] }
            budgets = all.map { spent[$0] + paidBySales[$0] * (prices[$0] - 1) }
            let bought = all.map { costs[$0] > 0 ? budgets[$0] / costs[$0] : 0 }
            var sold = [Double](repeating: 0, count: all.count)
            for flow in goods { sold[flow.from] += flow.weight * bought[flow.to] }
            var next = all.map { made[$0] > 0 ? pow(sold[$0] / made[$0], 1 / elasticity) : 1 }
            // What is bought beyond sales stays the same sum; that sets the level of prices, which would come slowly else.
            let scale = level.reduce(0, +) / zip(level, next).reduce(0) { $0 + $1.0 * $1.1 }
            for country in all where made[country] > 0 { next[country] *= scale }
            guard next.allSatisfy(\.isNormal) else { break }
            converged = zip(prices, next).allSatisfy { abs($1 / $0 - 1) < 1e-13 }
            prices = next
            if converged { break }
        }

        var experiment = [[Double]](repeating: [Double](repeating: 0, count: all.count), count: all.count)
        for flow in goods where costs[flow.to] > 0 {
            experiment[flow.from][flow.to] =
                flow.weight * pow(prices[flow.from], 1 - elasticity) * budgets[flow.to] / costs[flow.to]
        }
        // P, the price of what a country buys, before which it was 1.
        let paid = all.map { pow(costs[$0] / spent[$0], 1 / (1 - elasticity)) }
        let money = reference.map { paid[$0] } ?? 1
        experiment = experiment.map { $0.map { $0 / money } }
        self.countries = all.map { country in
            func change(_ sum: ([[Double]]) -> Double) -> Double { sum(experiment) / sum(flows) - 1 }
            let price = made[country] > 0 ? prices[country] / money : .nan
            let inward = paid[country] / money
            return CountryChange(
                country: countries[country], price: price - 1, outwardResistance: 1 / price - 1,
                inwardResistance: inward - 1, realOutput: price / inward - 1, termsOfTrade: price / inward - 1,
                output: price - 1, expenditure: budgets[country] / money / spent[country] - 1,
                exports: change { $0[country].reduce(0, +) - $0[country][country] },
                imports: change { trade in trade.reduce(0) { $0 + $1[country] } - trade[country][country] },
                domesticTrade: change { $0[country][country] })
        }
        baseline = flows
        self.experiment = experiment
        self.converged = converged
    }
}
