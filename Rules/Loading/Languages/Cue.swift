public import Matching

/// What a word or phrase of a language is: the list it stands in and the value it has there.
public struct Cue: Hashable, Sendable {
    /// The list, as patterns name it.
    public let kind: SlotKind
    /// The value, such as `3` or `up`.
    public let value: String

    /// The list, such as `month` or `change`.
    public var category: String { kind.name }

    /// Describes a word.
    public init(_ category: String, _ value: String) {
        kind = SlotKind(category)
        self.value = value
    }
}
