import Glibc
import Intake
import Statistics

/// A gravity regression made on a panel: the estimate, and what became of the panel's rows.
struct GravityFit {
    let estimate: Estimate
    /// How many rows were left out before the regression, by the name of the sentence that says why.
    let leftOut: [(reason: String, count: Int)]

    init(_ question: GravityQuestion, on table: PanelTable) throws(WorkError) {
        guard !question.variables.isEmpty else {
            throw WorkError(
                "nothing is to explain the trade.\n  Name a covariate with --on; the panel has "
                    + table.covariates.map(\.name).joined(separator: ", ") + ".")
        }
        var variables: [Variable] = []
        for name in question.variables { variables.append(try table.variable(name)) }
        var effects: [[String]] = []
        for name in question.effects { effects.append(try table.keys(name)) }
        var cluster: [String]?
        if let name = question.cluster { cluster = try table.keys(name) }

        var counts: [Reason: Int] = [:]
        let kept = (0..<table.rows).filter { row in
            let reason: Reason? =
                if !question.years.isEmpty, table.years.isEmpty || !question.years.contains(table.years[row]) {
                    .year
                } else if question.isForeignOnly, table.exporters[row] == table.importers[row] {
                    .domestic
                } else if table.trade[row].isNaN || variables.contains(where: { $0.values[row].isNaN }) {
                    .missing
                } else if question.estimator == .ols, table.trade[row] <= 0 {
                    .zero
                } else {
                    nil
                }
            if let reason { counts[reason, default: 0] += 1 }
            return reason == nil
        }
        leftOut = Reason.allCases.compactMap { reason in counts[reason].map { (reason.rawValue, $0) } }
        guard kept.count > variables.count else {
            throw WorkError(
                "\(question.panel): \(kept.count) of \(table.rows) rows are left, too few.\n"
                    + "  Name other years or fewer covariates.")
        }
        let outcome = kept.map { question.estimator == .ols ? log(table.trade[$0]) : table.trade[$0] }
        let regression = Regression(
            of: outcome, on: variables.map { variable in Variable(variable.name, kept.map { variable.values[$0] }) },
            effects: effects.map { keys in Factor(kept.map { keys[$0] }) },
            clusters: cluster.map { keys in Factor(kept.map { keys[$0] }) })
        estimate = question.estimator == .ols ? regression.linear() : regression.poisson()
        guard estimate.observations > 0 else {
            throw WorkError(
                "\(question.panel): all \(kept.count) rows are alone in a level of an effect, or without any trade.\n"
                    + "  Name fewer or wider effects.")
        }
    }

    /// Why rows don't take part.
    private enum Reason: String, CaseIterable {
        case year = "analysis.left-out.year"
        case domestic = "analysis.left-out.domestic"
        case missing = "analysis.left-out.missing"
        case zero = "analysis.left-out.zero"
    }
}
