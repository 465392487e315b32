/// A place where the words of a rule stand.
public struct CueMatch<Value: Sendable>: Sendable {
    /// The tokens.
    public let tokens: Range<Int>
    /// What the rules say of them.
    public let value: Value

    /// Describes a place.
    @inlinable
    public init(tokens: Range<Int>, value: Value) {
        self.tokens = tokens
        self.value = value
    }
}
