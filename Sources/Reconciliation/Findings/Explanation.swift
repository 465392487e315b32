public import Domain

/// The constraints that decide a figure, none of which can be left out, and how they do it.
public struct Explanation: Hashable, Sendable {
    /// The figure asked about.
    public let form: ConstraintForm
    /// What the constraints leave possible for it, in its own unit.
    public let interval: Interval
    /// The constraints, in the order in which they were added.
    public let constraints: [Constraint]
    /// The derivation, in order.
    public let steps: [Step]
}
