public import Matching

/// What a word or phrase of a language is: the list it stands in and the value it has there.
public struct Cue: Hashable, Sendable {
    /// The list, as patterns name it.
    public let kind: SlotKind
    /// The value, such as `3` or `up`.
    public let value: String
    /// Where its rule stands, by the language's own numbers; nothing for one that is only compared with.
    public let origin: Int?

    /// The list, such as `month` or `change`.
    public var category: String { kind.name }

    /// Describes a word.
    public init(_ category: String, _ value: String, origin: Int? = nil) {
        kind = SlotKind(category)
        self.value = value
        self.origin = origin
    }

    /// Words that mean the same are the same cue, wherever their rules stand.
    public static func == (a: Cue, b: Cue) -> Bool { a.kind == b.kind && a.value == b.value }

    /// The meaning is hashed.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(value)
    }
}
