import Glibc

extension Regression {
    /// Poisson pseudo maximum likelihood, with effects absorbed and errors clustered.
    ///
    /// For outcomes that are zero or positive, not necessarily counts (Santos Silva and Tenreyro, 2006), by iteratively
    /// reweighted least squares with the effects absorbed in each step (Correia, Guimarães and Zylkin, 2020). Levels
    /// whose outcomes are all zero have no finite effect and are left out. `converged` means that the last step changed
    /// the deviance by less than 1e-10 of itself and no fitted value by more than a thousandth: if the variables
    /// separate zeros from the rest, those fitted values fall by a factor of e with each step, so such data don't
    /// converge.
    public func poisson(stepLimit: Int = 200) -> Estimate {
        precondition(outcome.allSatisfy { $0 >= 0 }, "a negative outcome")
        let informative = informativeRows(positive: true)
        let used = rows(informative.kept)
        let values = used.outcome
        let mean = values.reduce(0, +) / Double(max(values.count, 1))
        let constant = Self.deviance(of: values, around: values.map { _ in mean })

        var means = values.map { ($0 + mean) / 2 }
        var logs = means.map { log($0) }
        var deviance = Double.infinity
        var converged = false
        var fit = WeightedFit(used, outcome: logs, weights: means)
        for _ in 0..<stepLimit {
            let target = values.indices.map { logs[$0] + (values[$0] - means[$0]) / means[$0] }
            fit = WeightedFit(used, outcome: target, weights: means)
            let former = logs
            logs = zip(target, fit.residuals).map { $0 - $1 }
            means = logs.map { exp($0) }
            let before = deviance
            deviance = Self.deviance(of: values, around: means)
            let largest = zip(former, logs).reduce(0) { max($0, abs($1.0 - $1.1)) }
            converged =
                fit.converged && largest < 1e-3 && abs(before - deviance) <= 1e-10 * max(deviance, 1e-6 * constant)
            if converged || !means.allSatisfy({ $0.isNormal }) { break }
        }
        return fit.estimate(
            used, of: informative, deviance: deviance, nullDeviance: constant,
            converged: converged)
    }

    /// Twice the log likelihood that is missing to a perfect fit.
    private static func deviance(of values: [Double], around means: [Double]) -> Double {
        2
            * zip(values, means).reduce(0) { sum, pair in
                let (value, mean) = pair
                return sum + (value > 0 ? value * log(value / mean) : 0) - (value - mean)
            }
    }
}
