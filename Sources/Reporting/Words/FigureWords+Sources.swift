public import Domain

extension FigureWords {
    /// The source line of a document: headline – outlet – date; what is unknown is left out.
    public func sourceLine(_ document: Document) -> String {
        line([document.title, document.outlet, date(document.published)], otherwise: document.source)
    }

    /// The source line of a stretch: where it names its own outlet or date, those stand for the document's.
    public func sourceLine(_ part: Part?, in document: Document) -> String {
        guard let part, part.source != nil || part.date != nil else { return sourceLine(document) }
        return line([part.author, part.source, part.date.map(period)], otherwise: document.source)
    }

    /// What is printed of an observation: source, cell, value.
    public func source(_ observation: Observation) -> String {
        sentence(
            "edition.observation",
            [
                "source": worded("source", observation.source), "cell": cell(of: observation),
                "value": observation.isExchangeRate ? price(observation) : quantity(observation.quantity),
            ])
    }

    private func price(_ observation: Observation) -> String {
        sentence(
            "edition.price",
            ["value": quantity(observation.quantity), "base": observation.currency?.code ?? ""])
    }

    private func line(_ pieces: [String?], otherwise: String) -> String {
        let known = pieces.compactMap { $0 }.filter { !$0.isEmpty }
        return known.isEmpty ? otherwise : known.joined(separator: sentence("edition.source-line"))
    }
}
