/// A place where a slot pattern fits, with what its slots caught.
public struct PatternMatch: Sendable {
    /// The tokens from the first to the last element.
    public let tokens: Range<Int>
    /// What each slot caught.
    public let captures: Captures
}
