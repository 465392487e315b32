extension Regression {
    /// Ordinary least squares, with effects absorbed and errors clustered.
    ///
    /// The effects are projected out of all columns (Frisch and Waugh, 1933), so the coefficients are those that
    /// dummies for all levels would give. Standard errors as `clusters` says.
    public func linear() -> Estimate {
        let informative = informativeRows(positive: false)
        let used = rows(informative.kept)
        let fit = WeightedFit(used, outcome: used.outcome, weights: used.outcome.map { _ in 1 })
        let mean = used.outcome.reduce(0, +) / Double(max(used.outcome.count, 1))
        return fit.estimate(
            used, of: informative, deviance: fit.residuals.reduce(0) { $0 + $1 * $1 },
            nullDeviance: used.outcome.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }, converged: fit.converged)
    }
}
