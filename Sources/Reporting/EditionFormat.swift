public import Domain

/// The forms in which an edition is written.
public enum EditionFormat: String, Sendable, CaseIterable {
    case html = "html"
    case markdown = "md"

    /// The edition in this form; the raw value is the ending of its file.
    public func render(_ edition: Edition, _ words: FigureWords, desk: String? = nil) -> String {
        switch self {
        case .html: HTML(words, desk: desk).render(edition)
        case .markdown: Markdown(words, desk: desk).render(edition)
        }
    }
}
