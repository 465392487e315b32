import Checking
public import Domain
public import Rules

/// Names what claims share: the same cell and the same value.
public struct Clustering: Sendable {
    private let checker: Checker

    /// Prepares.
    public init(_ rulebook: Rulebook) { checker = Checker(rulebook) }

    /// The name that claims of the same cell and value share; nothing where no cell can be told.
    @Sendable public func cluster(of claim: Claim) -> String? { checker.cluster(of: claim) }
}
