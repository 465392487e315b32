import Checking
public import Domain
import Rules

extension Workbench {
    /// Checks claims against everything else in the ledger and records what was found.
    ///
    /// A question about another day than the two recorded ways of asking (at writing, now) is answered, not recorded.
    /// - Parameters:
    ///   - wanted: the claims; all of them if empty.
    ///   - asOf: the day whose knowledge is used; without it both the day of writing and `now`.
    public func check(_ wanted: [EntryID] = [], asOf: Day? = nil, now: Day) async throws -> [Verdict] {
        // What tables count becomes part of the ledger with the check that rests on it, so that it can be replayed.
        try await ledger.record(countedObservations(for: try await ledger.claims(), now: now))
        let found = try await verdicts(wanted, asOf: asOf, now: now)
        guard asOf == nil else { return found }
        // Rates of the register come into the ledger with the first verdict that cites them.
        try await ledger.record(rulebook.rates.observations(among: Set(found.flatMap(\.evidence))))
        try await ledger.record(found)
        return found
    }

    /// Works a recorded verdict out again; equal if the ledger and the rules have not changed since.
    public func replay(_ verdict: Verdict) async throws(LedgerError) -> Verdict? {
        let again = try await verdicts([verdict.claim], asOf: nil, now: verdict.asOf)
        return again.first { $0.atWriting == verdict.atWriting }
    }

    private func verdicts(_ wanted: [EntryID], asOf: Day?, now: Day) async throws(LedgerError) -> [Verdict] {
        Checker(rulebook).verdicts(
            on: try await ledger.claims(), given: try await ledger.observations(),
            documents: try await ledger.documents(), asOf: asOf, now: now, wanted: Set(wanted))
    }

    /// The document of each current claim.
    public func documentsByClaim() async throws(LedgerError) -> [EntryID: EntryID] {
        var documents: [EntryID: EntryID] = [:]
        for claim in try await ledger.claims() { documents[claim.id] = claim.passage.document }
        return documents
    }
}
