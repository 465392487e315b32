public import Domain

/// Writes an edition as a page, or as the body of one, its citations as numbered notes.
public struct HTML: Sendable {
    private let words: FigureWords
    private let desk: String?

    /// Takes the words to print, and the address of the desk that passages are linked on: empty on the desk itself;
    /// without one they aren't linked.
    public init(_ words: FigureWords, desk: String? = nil) {
        self.words = words
        self.desk = desk
    }

    /// The edition as a page that stands alone.
    public func render(_ edition: Edition) -> String {
        let page: HTMLText = """
            <!doctype html>
            <html lang="\(words.language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(edition.title)</title>
            <style>
            \(EditionStyle.sheet)
            </style>
            </head>
            <body>
            <main class="edition">
            \(body(edition))</main>
            </body>
            </html>

            """
        return page.markup
    }

    /// The edition without the page around it.
    public func body(_ edition: Edition) -> HTMLText {
        let period: HTMLText? = edition.period.map { "<p class=\"period\">\(words.period($0))</p>\n" }
        let notes: HTMLText = """
            <section class="notes" aria-labelledby="notes">
            <h2 id="notes">\(words.sentence("edition.notes"))</h2>
            <ol>
            \(edition.citations.map(note))</ol>
            </section>

            """
        return """
            <h1>\(edition.title)</h1>
            \(period)\(edition.sections.map(section))\(edition.citations.isEmpty ? nil : notes)
            """
    }

    private func section(_ section: Section) -> HTMLText {
        let figures = section.items.filter { $0.kind == .figure }
        return """
            <section>
            <h2>\(section.title)</h2>
            \(figures.isEmpty ? nil : table(figures))\(section.items.filter { $0.kind != .figure }.map(block))</section>

            """
    }

    private func block(_ item: Item) -> HTMLText {
        if item.kind == .comment { return "<p class=\"comment\">\(item.text)</p>\n" }
        let source: HTMLText? = item.sourceLine.map { "<figcaption>\($0)</figcaption>\n" }
        return """
            <figure>
            \(source)<blockquote><p>\(item.text) \(marks(item.citations))</p></blockquote>
            </figure>

            """
    }

    private func table(_ items: [Item]) -> HTMLText {
        let columns = ["claim", "writing", "now", "why"]
        let heads = columns.map { column -> HTMLText in
            "<th scope=\"col\">\(words.sentence("edition.column.\(column)"))</th>"
        }
        return """
            <div class="scroll" role="region" tabindex="0" aria-label="\(words.sentence("edition.table"))">
            <table class="figures">
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(items.map(row))</tbody>
            </table>
            </div>

            """
    }

    private func row(_ item: Item) -> HTMLText {
        let about = [item.cell, item.sourceLine].compactMap { $0 }.map { line -> HTMLText in
            "<span class=\"about\">\(line)</span>"
        }
        let arithmetic: HTMLText? =
            item.missing == nil ? item.explanation.map { "<span class=\"arithmetic\">\($0)</span>" } : nil
        let missing: HTMLText? = item.missing.map { "<span>\($0)</span>" }
        let caveats = item.caveats.map { caveat -> HTMLText in "<span class=\"caveat\">\(caveat)</span>" }
        return """
            <tr>\
            <th scope="row"><span>\(item.text) \(marks(item.citations))</span>\(about)</th>\
            <td>\(label(item.verdictAtWriting))</td>\
            <td>\(label(item.verdict))</td>\
            <td>\(arithmetic)\(missing)\(caveats)</td>\
            </tr>

            """
    }

    /// A verdict, told by its word; colour only repeats it.
    private func label(_ label: VerdictLabel?) -> HTMLText {
        "<span class=\"label \(label?.rawValue ?? "none")\">\(words.label(label))</span>"
    }

    private func note(_ citation: Citation) -> HTMLText {
        let quoted: HTMLText? = citation.passage.map {
            "<q class=\"exact\">\($0.exact)</q>"
        }
        return "<li id=\"note-\(citation.number)\">\(linked(citation)) \(quoted)</li>\n"
    }

    private func linked(_ citation: Citation) -> HTMLText {
        guard let address = EditionLink.address(of: citation, desk: desk) else { return "\(citation.label)" }
        return "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(citation.label)</a>"
    }

    private func marks(_ citations: [Int]) -> [HTMLText] {
        citations.map { number in
            "<sup><a href=\"#note-\(number)\" aria-label=\"\(words.sentence("edition.note", ["number": String(number)]))\">\(number)</a></sup> "
        }
    }
}
