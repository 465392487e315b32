/// A stretch of a document with one role: title, quoted passage, comment, reader comment, boilerplate (TEI `div`).
public struct Part: Hashable, Sendable, Codable {
    /// The role.
    public var kind: PartKind
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
    /// The outlet that the stretch is taken from.
    public var source: String?
    /// Who wrote the stretch.
    public var author: String?
    /// When the stretch was published or said.
    public var date: Period?
    /// The language of the stretch, where it isn't the document's.
    public var language: String?
    /// The depth of a heading, from 1.
    public var level: Int?
    /// Whether it lies within another part's running text.
    public var inline: Bool

    /// The author of notes that whoever put the document together added to what others wrote.
    public static let ownEditor = "editor"

    /// Describes a stretch.
    public init(
        _ kind: PartKind, _ start: Int, _ end: Int, source: String? = nil, author: String? = nil, date: Period? = nil,
        language: String? = nil, level: Int? = nil, inline: Bool = false
    ) {
        self.kind = kind
        self.start = start
        self.end = end
        self.source = source
        self.author = author
        self.date = date
        self.language = language
        self.level = level
        self.inline = inline
    }
}
