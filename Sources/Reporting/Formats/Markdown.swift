public import Domain

/// Writes an edition as Markdown, its citations as footnotes.
public struct Markdown: Sendable {
    private let words: FigureWords
    private let desk: String?

    /// Takes the words to print, and the address of the desk that passages are linked on; without one they aren't linked.
    public init(_ words: FigureWords, desk: String? = nil) {
        self.words = words
        self.desk = desk
    }

    /// The edition.
    public func render(_ edition: Edition) -> String {
        var blocks = ["# \(text(edition.title))"]
        if let period = edition.period { blocks.append("*\(text(words.period(period)))*") }
        for section in edition.sections {
            blocks.append("## \(text(section.title))")
            let figures = section.items.filter { $0.kind == .figure }
            if !figures.isEmpty { blocks.append(table(figures)) }
            blocks += section.items.filter { $0.kind != .figure }.map(block)
        }
        if !edition.citations.isEmpty { blocks.append("## \(word("edition.notes"))") }
        blocks += edition.citations.map(note)
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func block(_ item: Item) -> String {
        if item.kind == .comment { return "*\(text(item.text))*" }
        let source = item.sourceLine.map { "**\(text($0))**\n\n" } ?? ""
        return "\(source)> \(text(item.text)) \(marks(item.citations))"
    }

    private func table(_ items: [Item]) -> String {
        let columns = ["edition.column.claim", "edition.column.writing", "edition.column.now", "edition.column.why"]
        let head = "| \(columns.map(word).joined(separator: " | ")) |\n|---|---|---|---|"
        return ([head] + items.map(row)).joined(separator: "\n")
    }

    private func row(_ item: Item) -> String {
        let about = [item.cell, item.sourceLine].compactMap { $0 }.map { "*\(text($0))*" }
        let claim = ([text(item.text) + " " + marks(item.citations)] + about).joined(separator: "<br>")
        let steps = item.missing == nil ? item.explanation ?? "" : ""
        let lines = steps.split(whereSeparator: \.isNewline).map(String.init)
        let why = (lines + [item.missing].compactMap { $0 } + item.caveats).map(text).joined(separator: "<br>")
        let labels = [item.verdictAtWriting, item.verdict].map { text(words.label($0)) }.joined(separator: " | ")
        return "| \(claim) | \(labels) | \(why) |"
    }

    private func note(_ citation: Citation) -> String {
        let quoted = citation.passage.map { ": \(text(words.sentence("edition.quoted", ["words": $0.exact])))" } ?? ""
        return "[^\(citation.number)]: \(linked(citation))\(quoted)"
    }

    private func linked(_ citation: Citation) -> String {
        let label = text(citation.label)
        return EditionLink.address(of: citation, desk: desk).map { "[\(label)](<\($0)>)" } ?? label
    }

    private func marks(_ citations: [Int]) -> String { citations.map { "[^\($0)]" }.joined() }

    private func text(_ words: String) -> String { MarkdownText.escaped(words) }

    private func word(_ name: String) -> String { text(words.sentence(name)) }
}
