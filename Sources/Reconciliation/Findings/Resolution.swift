public import Domain

/// What is left possible for a figure once conflicts among the evidence are dealt with.
public struct Resolution: Hashable, Sendable {
    /// Every value that the standing constraints allow lies in it.
    public let interval: Interval?
    /// The constraints that yielded to others of a higher rank, in the order in which they did.
    public let yielded: [Constraint.ID]
    /// Conflicts between equals; their evidence is set aside, so the interval rests on none of it.
    public let unresolved: [Conflict]
    /// Whether the bounds stopped moving.
    public let settled: Bool
    /// All constraints that were set aside: those that yielded and the evidence of unresolved conflicts.
    public let setAside: Set<Constraint.ID>
}
