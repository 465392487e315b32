/// Something found by an earlier step that a pattern may name in angles: its kind, where it stands, and which one it is.
public struct Slot: Sendable, Hashable {
    private let sort: SlotKind
    /// The tokens.
    public let tokens: Range<Int>
    /// Its number in the list that the finder keeps.
    public let index: Int

    /// The kind, as patterns name it.
    public var kind: String { sort.name }

    var key: UInt64 { sort.key }

    /// Describes a found thing.
    public init(kind: String, tokens: Range<Int>, index: Int) {
        self.init(kind: SlotKind(kind), tokens: tokens, index: index)
    }

    /// Describes a found thing whose kind is known by its digest already.
    public init(kind: SlotKind, tokens: Range<Int>, index: Int) {
        sort = kind
        self.tokens = tokens
        self.index = index
    }
}
