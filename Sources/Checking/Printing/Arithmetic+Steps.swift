import Domain
import Reconciliation

extension Arithmetic {
    /// What the identities do, a line each; prints have lines of their own.
    ///
    /// Inequalities that decide only together are told with what each is multiplied by, and what their sum allows.
    func steps(_ finding: Finding, _ evidence: Evidence?) -> [ArithmeticLine] {
        finding.steps.enumerated().flatMap { index, step -> [ArithmeticLine] in
            guard let summand = step.summand else { return self.step(step, evidence).map { [$0] } ?? [] }
            let isLast = !finding.steps.dropFirst(index + 1).contains { $0.summand != nil }
            return [self.summand(summand, of: step.constraint, evidence)]
                + (isLast ? [together(step, finding.statement)] : [])
        }
    }

    private func step(_ step: Step, _ evidence: Evidence?) -> ArithmeticLine? {
        guard let cell = step.cell, let key = Self.key(of: step.constraint) else { return nil }
        let inputs = step.inputs.map { input -> ArithmeticValue in
            let print = evidence?.levels(of: input.cell).first { $0.form.stated == input.interval }
            let value: ArithmeticValue = .range(input.interval, unit: input.cell.unit)
            return .sentence(
                ArithmeticLine(
                    "check.input", ["cell": .cell(input.cell.name), "value": value.cited(print?.origin)]))
        }
        let form = step.constraint.form
        return ArithmeticLine(
            "check.step.\(key)",
            [
                "cell": .cell(cell.name), "implied": .range(step.after ?? step.implied, unit: cell.unit),
                "inputs": .list(inputs), "stated": .range(form.stated, unit: .one),
                "growth": .range(form.stated, unit: .percent).cited(evidence?.observations[step.constraint.id]?.id),
            ])
    }

    /// What sort of identity a constraint is; nothing for prints of levels.
    private static func key(of constraint: Constraint) -> String? {
        switch constraint.form {
        case .sum: "sum"
        case .linear: Identities.name(of: constraint)
        case .ratio: Identities.name(of: constraint)
        case .growth: "growth"
        default: nil
        }
    }

    private func summand(_ summand: Summand, of constraint: Constraint, _ evidence: Evidence?) -> ArithmeticLine {
        let cells = constraint.form.cells.prefix(3).map { ArithmeticValue.cell($0.name) }
        let key = constraint.kind.isEvidence ? "figure" : Self.key(of: constraint) ?? "figure"
        return ArithmeticLine(
            "check.summand",
            [
                "factor": .number(summand.multiplier, decimals: nil),
                "what": .sentence(
                    ArithmeticLine(
                        "check.summand.\(key)",
                        [
                            "cells": .list(Array(cells)).cited(constraint.origin),
                            "stated": .range(constraint.form.stated, unit: constraint.form.statedUnit),
                        ])),
            ])
    }

    private func together(_ step: Step, _ statement: Statement) -> ArithmeticLine {
        let unit = step.cell?.unit ?? statement.unit
        return ArithmeticLine(
            "check.summand.together",
            [
                "implied": .range(step.after ?? step.implied, unit: unit),
                "cell": .cell((step.cell ?? statement.cell).name),
            ])
    }
}

extension ConstraintForm {
    /// The unit of what it states.
    fileprivate var statedUnit: Unit {
        switch self {
        case .growth, .share: .percent
        case .level(let cell, _), .difference(let cell, _, _), .order(let cell, _, _), .sum(let cell, _, _): cell.unit
        case .multiple, .ratio: .ratio
        case .linear: .one
        }
    }
}
