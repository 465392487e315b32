public import Domain
public import Rules

/// The rules and the ledger that a piece of work is done with.
public struct Workbench: Sendable {
    /// What Dyad knows.
    public let rulebook: Rulebook
    /// What has been taken in and found so far.
    public let ledger: any Ledger

    /// Sets up.
    public init(rulebook: Rulebook, ledger: any Ledger) {
        self.rulebook = rulebook
        self.ledger = ledger
    }
}
