import Testing

/// A page of `Docs` that is taken from the code or the rules: `make docs` writes it, and a rule keeps it up to date.
struct GeneratedPage: Sendable, CustomTestStringConvertible {
    let path: String
    /// The page as it should be, as Markdown.
    let content: @Sendable (SourceTree) -> String

    init(_ path: String, content: @escaping @Sendable (SourceTree) -> String) {
        self.path = path
        self.content = content
    }

    var testDescription: String { path }

    static let all: [GeneratedPage] = [glossary, sources]
}
