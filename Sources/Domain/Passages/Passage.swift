/// The exact stretch of a document that an entry points to: position and quotation with context.
///
/// Positions count Unicode code points of the document's text, the end exclusive; with the quotation and its context
/// the stretch can be found again after the text was fetched anew (W3C Web Annotation selectors).
public struct Passage: Hashable, Sendable, Codable {
    /// The document.
    public var document: EntryID
    /// The first code point.
    public var start: Int
    /// The code point after the last.
    public var end: Int
    /// The words of the stretch.
    public var exact: String
    /// Up to 32 code points before it.
    public var prefix: String
    /// Up to 32 code points after it.
    public var suffix: String

    /// Describes a stretch.
    public init(document: EntryID, start: Int, end: Int, exact: String, prefix: String = "", suffix: String = "") {
        self.document = document
        self.start = start
        self.end = end
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
    }

    /// The positions as a range.
    public var range: Range<Int> { start..<max(start, end) }
}
