public import Domain
public import Rules

/// The rules and the ledger that a piece of work is done with.
public struct Workbench: Sendable {
    /// What Dyad knows.
    public let rulebook: Rulebook
    /// What has been taken in and found so far.
    public let ledger: any Ledger
    /// The folder of trade rows beside the ledger; it is made when the first table is taken in.
    public let tradeFolder: String?

    /// The folder of panels beside the ledger; it is made when the first one is taken in.
    public let panelFolder: String?

    /// Sets up.
    public init(
        rulebook: Rulebook, ledger: any Ledger, tradeFolder: String? = nil, panelFolder: String? = nil
    ) {
        self.rulebook = rulebook
        self.ledger = ledger
        self.tradeFolder = tradeFolder
        self.panelFolder = panelFolder
    }
}
