import Domain

/// What each document quotes, one section a document, with a place for the editor's comment after it.
struct QuoteSections {
    let words: FigureWords
    let material: EditionMaterial

    func sections(_ notes: inout Footnotes) -> [Section] {
        var sections: [Section] = []
        for readings in material.documents {
            let items = quotes(of: readings).map { item($0, in: readings.document, &notes) }
            guard !items.isEmpty else { continue }
            sections.append(
                Section(
                    title: words.sourceLine(readings.document),
                    items: items + [Item(kind: .comment, text: words.sentence("edition.comment"))]))
        }
        return sections
    }

    /// The quotations worth printing: of the article, not within another one, and longer than a word set in marks.
    private func quotes(of readings: DocumentReadings) -> [Quotation] {
        var end = 0
        var chosen: [Quotation] = []
        let inOrder = readings.quotations.sorted {
            ($0.passage.start, $1.passage.end) < ($1.passage.start, $0.passage.end)
        }
        for quotation in inOrder where quotation.kind != .indirect && quotation.passage.start >= end {
            // Thirty bytes: four or five English words, ten Chinese characters.
            guard quotation.passage.exact.utf8.count >= 30, isArticle(quotation, readings.document) else { continue }
            chosen.append(quotation)
            end = quotation.passage.end
        }
        return chosen
    }

    private func isArticle(_ quotation: Quotation, _ document: Document) -> Bool {
        document.part(at: quotation.passage.start).map(\.kind.isArticleText) ?? true
    }

    private func item(_ quotation: Quotation, in document: Document, _ notes: inout Footnotes) -> Item {
        let line = words.sourceLine(document.part(at: quotation.passage.start), in: document)
        let speaker = quotation.speaker.map { words.sentence("edition.speaker", ["speaker": $0, "source": line]) }
        return Item(
            kind: .quote, sourceLine: speaker ?? line, text: quotation.passage.exact,
            citations: [notes.cite(quotation.passage, of: document)])
    }
}
