import Domain

/// What other texts say of the same figure, where statistics are silent.
struct TextComparison {
    let origins: Origins

    /// The label that independent texts give, and those texts' claims; nothing if there are none.
    ///
    /// Of texts that don't agree those of the highest rank speak. Texts that agree with a claim support it; one that
    /// doesn't is conflicting evidence, since no text outranks another so far that it refutes it.
    func finding(
        on statement: Statement, of claim: Claim, among others: [(claim: Claim, statement: Statement)]
    ) -> (finding: Finding, claims: [Claim])? {
        let same = others.filter {
            $0.statement.cell == statement.cell && $0.statement.sort == statement.sort
                && $0.statement.base == statement.base && $0.statement.window == statement.window
        }
        let independent = Set(origins.independent(of: claim, among: same.map(\.claim)).map(\.id))
        let rest = same.filter { independent.contains($0.claim.id) }
        guard let highest = rest.map({ origins.rank(of: $0.claim) }).max() else { return nil }
        let fits = rest.map { statement.fit($0.statement.stated) }
        let agree = fits.allSatisfy { $0 == .inside }
        let speaking = agree ? rest : rest.filter { origins.rank(of: $0.claim) == highest }
        let intervals = speaking.map(\.statement.stated)
        guard let hull = intervals.hull() else { return nil }
        let spoken = intervals.map(statement.fit)
        let label: VerdictLabel =
            spoken.allSatisfy { $0 == .inside }
            ? .supported : spoken.contains(.apart) ? .conflictingEvidence : .notEnoughEvidence
        return (Finding(statement: statement, label: label, implied: hull), speaking.map(\.claim))
    }
}
