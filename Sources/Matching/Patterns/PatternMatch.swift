/// A place where a slot pattern fits, with what its slots caught.
public struct PatternMatch: Sendable {
    /// The tokens from the first to the last element.
    public let tokens: Range<Int>
    /// What each slot caught, by the slot's name (`<country=from>` is named `from`, `<percent>` is named `percent`).
    public let captures: [String: Slot]
}
