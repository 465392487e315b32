import Intake
import Rules
import Statistics

extension Workbench {
    /// A gravity regression on a panel: a record for each coefficient, and in sentences which rows it rests on.
    public func gravity(_ question: GravityQuestion) throws -> Analysis {
        let table = try panel(question.panel)
        let fit = try GravityFit(question, on: table.table)
        var notes = self.notes(on: fit.estimate, leftOut: fit.leftOut)
        for name in question.variables where table.reading.panel.distances[name] == .levels {
            notes.append(rulebook.wordings("analysis.distance-in-levels", ["name": name]))
        }
        let records = fit.estimate.coefficients.map { coefficient in
            var record = Self.record(coefficient, of: fit.estimate)
            record["panel"] = .string(question.panel)
            record["estimator"] = .string(question.estimator.rawValue)
            return JSON.object(record)
        }
        return Analysis(records: records, notes: notes)
    }

    /// A coefficient with what it rests on.
    static func record(_ coefficient: Coefficient, of estimate: Estimate) -> JSON.Members {
        [
            "type": "coefficient", "variable": .string(coefficient.name), "value": .finite(coefficient.value),
            "standard_error": .finite(coefficient.standardError), "t": .finite(coefficient.tStatistic),
            "observations": .int(estimate.observations), "clusters": .int(estimate.clusters),
            "singletons": .int(estimate.singletons), "separated": .int(estimate.separated),
            "r_squared": .finite(estimate.rSquared), "converged": .bool(estimate.converged),
        ]
    }

    /// The sentences on an estimate: how many rows it rests on, what was left out and why, and whether to believe it.
    func notes(on estimate: Estimate, leftOut: [(reason: String, count: Int)]) -> [String] {
        let words = rulebook.wordings
        var notes = [
            words(
                "analysis.sample",
                ["observations": String(estimate.observations), "clusters": String(estimate.clusters)])
        ]
        let all =
            leftOut + [
                ("analysis.left-out.singletons", estimate.singletons),
                ("analysis.left-out.separated", estimate.separated),
            ]
        notes += all.filter { $0.count > 0 }.map { words($0.reason, ["count": String($0.count)]) }
        if !estimate.collinear.isEmpty {
            notes.append(words("analysis.collinear", ["names": estimate.collinear.joined(separator: ", ")]))
        }
        if estimate.clusters < 2 { notes.append(words("analysis.one-cluster")) }
        if !estimate.converged { notes.append(words("analysis.not-converged")) }
        return notes
    }
}
