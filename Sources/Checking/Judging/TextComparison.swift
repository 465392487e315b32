import Domain

/// What other texts say of the same figure, where statistics are silent.
struct TextComparison {
    let origins: Origins

    /// The label that independent texts give, and those texts' claims; nothing if there are none.
    ///
    /// Texts that agree support each other; texts that don't are conflicting evidence, as none of them outranks another.
    func finding(
        on statement: Statement, of claim: Claim, among others: [(claim: Claim, statement: Statement)]
    ) -> (finding: Finding, claims: [Claim])? {
        let same = others.filter {
            $0.statement.cell == statement.cell && $0.statement.sort == statement.sort
                && $0.statement.base == statement.base
        }
        let independent = Set(origins.independent(of: claim, among: same.map(\.claim)).map(\.id))
        let rest = same.filter { independent.contains($0.claim.id) }
        let intervals = rest.map(\.statement.stated)
        guard let first = intervals.first else { return nil }
        let hull = intervals.dropFirst().reduce(first) { Interval(min($0.low, $1.low), max($0.high, $1.high)) }
        let fits = intervals.map(statement.fit)
        let label: VerdictLabel =
            fits.allSatisfy { $0 == .inside }
            ? .supported : fits.contains(.apart) ? .conflictingEvidence : .notEnoughEvidence
        return (Finding(statement: statement, label: label, implied: hull), rest.map(\.claim))
    }
}
