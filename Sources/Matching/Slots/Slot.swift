/// Something found by an earlier step that a pattern may name in angles: its kind, where it stands, and which one it is.
public struct Slot: Sendable, Hashable {
    /// The digest of its kind: without the name a slot is plain numbers, which are copied without counting references.
    @usableFromInline let key: UInt64
    /// The tokens.
    public let tokens: Range<Int>
    /// Its number in the list that the finder keeps.
    public let index: Int

    /// Whether it is of a kind.
    @inlinable public func isOf(_ kind: SlotKind) -> Bool { key == kind.key }

    /// Describes a found thing.
    public init(kind: String, tokens: Range<Int>, index: Int) {
        self.init(kind: SlotKind(kind), tokens: tokens, index: index)
    }

    /// Describes a found thing whose kind is known by its digest already.
    public init(kind: SlotKind, tokens: Range<Int>, index: Int) {
        key = kind.key
        self.tokens = tokens
        self.index = index
    }
}
