/// A document that a full-text search found, with the words around the place.
public struct SearchHit: Hashable, Sendable, Codable {
    /// The document.
    public var document: EntryID
    /// Its headline or file name.
    public var title: String
    /// The words around the first place.
    public var excerpt: String

    /// Describes a find.
    public init(document: EntryID, title: String, excerpt: String) {
        self.document = document
        self.title = title
        self.excerpt = excerpt
    }
}
