/// How much a ledger holds.
public struct LedgerCounts: Hashable, Sendable, Codable {
    /// Documents.
    public var documents: Int
    /// Claims.
    public var claims: Int
    /// Observations.
    public var observations: Int
    /// Claims by the label of their latest verdict.
    public var verdicts: [VerdictLabel: Int]

    /// States how much.
    public init(documents: Int, claims: Int, observations: Int, verdicts: [VerdictLabel: Int]) {
        self.documents = documents
        self.claims = claims
        self.observations = observations
        self.verdicts = verdicts
    }
}
