/// A place where a pattern of a set fits.
public struct SetMatch: Sendable {
    /// The place of the pattern in its set.
    public let pattern: Int
    /// Where it fits.
    public let match: PatternMatch
}
