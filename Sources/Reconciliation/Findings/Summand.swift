public import Domain

/// An inequality of a constraint as one summand of a linear combination.
///
/// "1 × (x − y at most 5)" and "−1 × (x − 1.1·y at least 0)" add up to "0.1·y at most 5".
public struct Summand: Hashable, Sendable {
    /// What it is multiplied by.
    public let multiplier: Double
    /// The sum of cells that the inequality bounds.
    public let terms: [Term]
    /// The bounds of that sum.
    public let interval: Interval
}
