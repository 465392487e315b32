/// Something found by an earlier step that a pattern may name in angles: its kind, where it stands, and which one it is.
public struct Slot: Sendable, Hashable {
    /// The kind, as patterns name it.
    public let kind: String
    /// The tokens.
    public let tokens: Range<Int>
    /// Its number in the list that the finder keeps.
    public let index: Int

    /// Describes a found thing.
    public init(kind: String, tokens: Range<Int>, index: Int) {
        self.kind = kind
        self.tokens = tokens
        self.index = index
    }
}
