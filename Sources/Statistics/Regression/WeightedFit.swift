/// A linear fit with weights, after the effects were absorbed: the step that all regressions here are made of.
struct WeightedFit {
    /// The solution over the columns kept.
    let solution: LeastSquares
    /// What the fit leaves of the outcome.
    let residuals: [Double]
    /// Whether the projections came to rest.
    let converged: Bool
    /// The kept columns, without the effects.
    private let columns: [[Double]]
    private let weights: [Double]

    init(_ regression: Regression, outcome: [Double], weights: [Double]) {
        let absorption = Absorption(regression.absorbed, weights: weights)
        let scales = regression.variables.map { variable in
            zip(variable.values, weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }.squareRoot()
        }
        let left = regression.variables.map { absorption.residual(of: $0.values) }
        let target = absorption.residual(of: outcome)
        let solution = LeastSquares(left.map(\.values), target.values, weights: weights, scales: scales)
        let columns = solution.kept.map { left[$0].values }
        var residuals = target.values
        for (column, coefficient) in zip(columns, solution.coefficients) {
            for row in residuals.indices { residuals[row] -= coefficient * column[row] }
        }
        self.solution = solution
        self.residuals = residuals
        self.columns = columns
        self.weights = weights
        converged = target.converged && left.allSatisfy(\.converged)
    }

    /// The standard errors of the coefficients, robust to any correlation within clusters.
    ///
    /// As `Regression.clusters` says.
    func standardErrors(_ regression: Regression) -> [Double] {
        let rows = residuals.count
        let clusters = regression.clusters ?? Factor(residuals.indices)
        let scores = columns.map { column in
            var sums = [Double](repeating: 0, count: clusters.levels)
            for row in 0..<rows { sums[clusters.codes[row]] += column[row] * weights[row] * residuals[row] }
            return sums
        }
        let meat = scores.map { one in scores.map { other in zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } } }
        let groups = Double(clusters.levels)
        let parameters = regression.parameters(columns.count)
        let factor = groups / (groups - 1) * Double(rows - 1) / Double(rows - parameters)
        return solution.inverse.map { row in
            var variance = 0.0
            for (one, left) in row.enumerated() {
                for (other, right) in row.enumerated() { variance += left * meat[one][other] * right }
            }
            return (factor * variance).squareRoot()
        }
    }

    /// The result in the words of the regression, which is the one that was fitted.
    func estimate(
        _ regression: Regression, of rows: InformativeRows, deviance: Double, nullDeviance: Double, converged: Bool
    ) -> Estimate {
        let errors = standardErrors(regression)
        let names = regression.variables.map(\.name)
        let coefficients = solution.kept.enumerated().map { place, variable in
            Coefficient(
                name: names[variable], value: solution.coefficients[place], standardError: errors[place])
        }
        return Estimate(
            coefficients: coefficients,
            collinear: names.indices.filter { !solution.kept.contains($0) }.map { names[$0] },
            observations: residuals.count, singletons: rows.singletons, separated: rows.separated,
            clusters: regression.clusters?.levels ?? residuals.count, deviance: deviance,
            rSquared: nullDeviance > 0 ? 1 - deviance / nullDeviance : 0, converged: converged)
    }
}
