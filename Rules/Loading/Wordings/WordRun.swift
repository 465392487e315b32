public import Domain

/// A stretch of an explanation that comes from one place.
public struct WordRun: Hashable, Sendable {
    /// The words.
    public var text: String
    /// The claim or observation in which they stand; nothing where they stand in none.
    public var entry: EntryID?

    init(_ text: String, _ entry: EntryID? = nil) {
        self.text = text
        self.entry = entry
    }
}
