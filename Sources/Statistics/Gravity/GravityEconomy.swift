/// A world of one sector that trades as structural gravity says: each country's good is another one (Armington).
///
/// X_ij = (Y_i E_j / Y) (t_ij / (Π_i P_j))^(1 − σ), with output Y, expenditure E, costs of trade t, and the outward and
/// inward resistances Π and P (Anderson and van Wincoop, 2003).
public struct GravityEconomy: Sendable {
    /// The countries, in the order of all other columns.
    public let countries: [String]
    /// What each country makes, in any currency.
    public let output: [Double]
    /// What each country spends, in the same currency.
    public let expenditure: [Double]
    /// t_ij^(1 − σ) from each country (row) to each (column), itself among them; larger is cheaper.
    ///
    /// The fit of a gravity regression, exp(Σ β x), without the countries' effects. Its scale plays no part.
    public let openness: [[Double]]
    /// The elasticity of substitution σ between the goods of two countries, above 1.
    public let elasticity: Double

    /// Describes a world; all numbers are positive.
    public init(
        countries: [String], output: [Double], expenditure: [Double], openness: [[Double]], elasticity: Double
    ) {
        precondition(
            output.count == countries.count && expenditure.count == countries.count
                && openness.count == countries.count && openness.allSatisfy { $0.count == countries.count },
            "one row and column for each country")
        precondition(elasticity > 1, "goods that can't replace each other")
        self.countries = countries
        self.output = output
        self.expenditure = expenditure
        self.openness = openness
        self.elasticity = elasticity
    }

    /// The trade that the model gives, given the resistances and what they were solved from.
    func trade(_ resistances: Resistances, output: [Double], expenditure: [Double], openness: [[Double]]) -> [[Double]]
    {
        let world = output.reduce(0, +)
        return countries.indices.map { from in
            countries.indices.map { to in
                output[from] / world * expenditure[to] * openness[from][to] * resistances.outward[from]
                    * resistances.inward[to]
            }
        }
    }
}
