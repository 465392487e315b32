import Glibc

/// A world before and after a change of trade costs, once all prices have followed.
///
/// Prices at the factory gate move with the outward resistances, p = (Π/Π′) as Π^(σ − 1) p^(σ − 1) stays put; output
/// and expenditure move with prices, and each country goes on spending the same multiple of its output (Larch and
/// Yotov, 2016). The countries' parts of world output and expenditure by which resistances are weighted are held as
/// they were, as in the published figures of that model.
public struct Counterfactual: Sendable {
    /// What it does to each country, in the order of the economy.
    public let countries: [CountryChange]
    /// Trade from each country (row) to each (column) before, as the model gives it.
    public let baseline: [[Double]]
    /// The same after.
    public let experiment: [[Double]]
    /// Whether both worlds could be solved.
    public let converged: Bool

    /// Solves a world with its own openness and with another.
    ///
    /// Prices are told in units of what the reference country pays: its inward resistance is 1 before and after.
    /// Nothing if it is none of the economy's countries.
    public init?(of economy: GravityEconomy, openness: [[Double]], reference: String) {
        guard let place = economy.countries.firstIndex(of: reference) else { return nil }
        let (made, spent) = (economy.output, economy.expenditure)
        let before = Resistances(output: made, expenditure: spent, openness: economy.openness, reference: place)
        let after = Resistances(output: made, expenditure: spent, openness: openness, reference: place)
        let power = 1 / (economy.elasticity - 1)
        let prices = zip(before.outward, after.outward).map { pow($0 / $1, power) }
        let output = zip(made, prices).map { $0 * $1 }
        let expenditure = zip(spent, prices).map { $0 * $1 }
        let baseline = economy.trade(before, output: made, expenditure: spent, openness: economy.openness)
        let experiment = economy.trade(after, output: output, expenditure: expenditure, openness: openness)

        countries = economy.countries.indices.map { country in
            let price = prices[country]
            let inward = pow(after.inward[country] / before.inward[country], power)
            func change(_ sum: ([[Double]]) -> Double) -> Double { sum(experiment) / sum(baseline) - 1 }
            return CountryChange(
                country: economy.countries[country], price: price - 1, outwardResistance: 1 / price - 1,
                inwardResistance: inward - 1, realOutput: price / inward - 1, termsOfTrade: price / inward - 1,
                output: price - 1, expenditure: price - 1,
                exports: change { $0[country].reduce(0, +) - $0[country][country] },
                imports: change { trade in trade.reduce(0) { $0 + $1[country] } - trade[country][country] },
                domesticTrade: change { $0[country][country] })
        }
        self.baseline = baseline
        self.experiment = experiment
        converged = before.converged && after.converged
    }
}
