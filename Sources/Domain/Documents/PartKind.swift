/// The roles that a stretch of a document may have.
public enum PartKind: String, Sendable, Codable, CaseIterable {
    case title, subtitle, byline, dateline, attribution, comment, tags, boilerplate
    case sectionHeading = "section-heading"
    case itemHeading = "item-heading"
    case tableOfContents = "table-of-contents"
    case ownText = "own-text"
    case quotedPassage = "quoted-passage"
    case readerComment = "reader-comment"
    case pullQuote = "pull-quote"

    /// Whether statements in it are the document's own or quoted matter that claims are read from.
    public var isArticleText: Bool {
        switch self {
        case .ownText, .quotedPassage, .comment, .title, .subtitle, .itemHeading: true
        default: false
        }
    }
}
