import Domain
import Reconciliation
import Rules

extension Examination {
    /// The slips that would explain a refuted statement, the likeliest first.
    ///
    /// A slip explains it if the statement fits without it; a telling one also where what is known is not tight.
    func slips(in finding: Finding, _ day: Day, _ possibly: Bool) -> [Finding.Undone] {
        let statement = finding.statement
        guard statement.quantity != nil || [.record, .balance].contains(statement.sort) else { return [] }
        let tried = diagnoses.flatMap { slip in slip.undone(in: statement, cells).map { (slip: slip, statement: $0) } }
        // Slips lead to cells that no claim speaks of: their identities have to be there, too.
        let more = Set(tried.flatMap(\.statement.cells))
        let known = evidence(for: statement, day, possibly: possibly, and: more)
        var found: [(undone: Finding.Undone, isTight: Bool)] = []
        for (slip, other) in tried {
            let same = other.sort == statement.sort && other.cell == statement.cell && other.base == statement.base
            let own = Set(other.cells.map(\.family)) == Set(statement.cells.map(\.family))
            var fit = same ? finding.restated(other) : Finding(statement: other, label: .notEnoughEvidence)
            // What is printed of the figure itself may be too coarse where everything together is not.
            if fit.label == .notEnoughEvidence {
                fit =
                    own
                    ? Judge(evidence: known, explains: false).finding(on: other)
                    : bare(other, day, possibly, explains: false)
            }
            let isTelling = slip.isTelling(of: other)
            let undone = Finding.Undone(slip.kind, isTelling: isTelling, fit)
            if fit.label == .supported, fit.outcome != .revisedBase {
                found.append((undone, true))
            } else if isTelling, fit.label == .notEnoughEvidence, fit.implied.map(other.isNear) == true {
                found.append((undone, false))
            }
        }
        return ranked(found)
    }

    /// Tight fits before near ones, then as the list of slips ranks them; each kind once, as it fits best.
    private func ranked(_ found: [(undone: Finding.Undone, isTight: Bool)]) -> [Finding.Undone] {
        let rules = rulebook.verdicts
        let sorted = found.enumerated().sorted { a, b in
            func key(_ entry: (offset: Int, element: (undone: Finding.Undone, isTight: Bool))) -> (Int, Int, Int) {
                (entry.element.isTight ? 0 : 1, rules.place(of: entry.element.undone.kind), entry.offset)
            }
            return key(a) < key(b)
        }
        var kinds: Set<String> = []
        return sorted.map(\.element.undone).filter { kinds.insert($0.kind).inserted }
    }
}
