public import Domain

/// A claim or a typed sentence on trial: how it was read, and what the ledger says of it.
///
/// Nothing of it is kept.
public struct Assay: Sendable {
    /// The text that the claims stand in.
    public let document: Document
    /// The claims that were read.
    public let claims: [Claim]
    /// What is found for each of them.
    public let verdicts: [Verdict]
    /// The figures that there were to judge by.
    public let observations: [Observation]
    /// The claims of the ledger that speak of the same.
    public let others: [Claim]
}
