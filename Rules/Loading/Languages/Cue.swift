/// What a word or phrase of a language is: the list it stands in and the value it has there.
public struct Cue: Hashable, Sendable {
    /// The list, such as `month` or `change`.
    public let category: String
    /// The value, such as `3` or `up`.
    public let value: String

    /// Describes a word.
    public init(_ category: String, _ value: String) {
        self.category = category
        self.value = value
    }
}
