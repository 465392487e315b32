public import Domain

/// One step of a derivation: a constraint narrows what a cell can be, or is one summand of a sum that does.
///
/// Where constraints decide something only together, they are multiplied and added: one step each, in which `implied` is
/// what this one gives to the sum, and `after` what the sum so far allows. The last of them carries the result.
public struct Step: Hashable, Sendable {
    /// The cell; nothing where the step bears on the figure asked about itself, such as a printed growth of the same pair.
    public let cell: Cell?
    /// What narrows it.
    public let constraint: Constraint
    /// The other cells of the constraint, with their bounds at that time.
    public let inputs: [Input]
    /// What the constraint gives from the inputs alone.
    public let implied: Interval
    /// The bounds before.
    public let before: Interval
    /// The bounds after; nothing if none are left, which is the conflict.
    public let after: Interval?
    /// The inequality that is added and what it is multiplied by; nothing for a step that stands by itself.
    public var summand: Summand?
}
