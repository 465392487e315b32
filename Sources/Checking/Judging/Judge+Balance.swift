import Domain
import Reconciliation

extension Judge {
    /// What is sold less what is bought: by the prints of both, if there are such, else by whatever ties the two to others.
    func balance(_ statement: Statement) -> Finding {
        var finding = printedBalance(statement) ?? derived(statement)
        guard finding.sides.isEmpty, finding.label != .notEnoughEvidence || finding.implied?.isBounded == true else {
            return finding
        }
        finding.sides = statement.window.compactMap { term in
            evidence.resolution(on: .level(term.cell, .everything)).interval.flatMap {
                $0.isBounded ? $0 : nil
            }
        }
        return finding
    }

    /// The size of what a balance is worked out of: the larger of its two sides, so far as they are known.
    func size(of statement: Statement) -> Double? {
        guard statement.sort == .balance else { return nil }
        return statement.window.compactMap { term in
            evidence.network.bounds(on: .level(term.cell, .everything)).interval.map(\.high)
        }.filter(\.isFinite).max() ?? 0
    }

    /// Two printed sides decide, each as first printed or as revised later: a text may have read either.
    private func printedBalance(_ statement: Statement) -> Finding? {
        let vintages: [[Vintage]] = statement.window.map { term in
            [term.cell, term.cell.revised].compactMap { vintage(of: $0) }
        }
        guard vintages.count == 2 else { return nil }
        let findings = vintages[0].flatMap { sold in
            vintages[1].map { bought in difference(statement, sold, bought) }
        }
        guard let first = findings.first else { return nil }
        guard var finding = findings.first(where: { $0.label == .supported }) else {
            // If any leaves it open, another vintage that doesn't is no proof; too coarse prints of both may do with others.
            let open = findings.first { $0.label == .notEnoughEvidence }
            if open != nil, findings.count == 1 {
                let all = derived(statement)
                if all.label != .notEnoughEvidence { return all }
            }
            return contradicted(open ?? first, statement)
        }
        if first.label == .refuted { finding.outcome = .revisedBase }
        return contradicted(finding, statement)
    }

    /// What is printed of one side in one go.
    private typealias Vintage = (prints: [Constraint], level: Interval)

    private func vintage(of cell: Cell) -> Vintage? {
        let prints = evidence.levels(of: cell)
        return (joint(prints) ?? prints.map(\.form.stated).hull()).map { (prints, $0) }
    }

    private func difference(_ statement: Statement, _ sold: Vintage, _ bought: Vintage) -> Finding {
        let implied = sold.level - bought.level
        var finding = Finding(statement: statement, label: statement.fit(implied).label, implied: implied)
        finding.rest(on: sold.prints + bought.prints, of: evidence)
        finding.sides = [sold.level, bought.level]
        return finding
    }

    /// Prints that everything together rules out decide nothing that the rest would decide otherwise.
    private func contradicted(_ finding: Finding, _ statement: Statement) -> Finding {
        guard finding.label != .notEnoughEvidence,
            let all = evidence.resolution(on: statement.forms[0]).interval,
            statement.fit(all, inexactness: evidence.inexactness, of: size(of: statement))
                == (finding.label == .supported ? .apart : .inside)
        else { return finding }
        var finding = finding
        finding.label = .conflictingEvidence
        return finding
    }
}
