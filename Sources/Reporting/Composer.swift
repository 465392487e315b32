public import Domain
public import Rules

/// Drafts an edition: the checked figures, then what each document quotes, then the figures that stay open.
///
/// The draft depends on nothing but what is handed in, so the same ledger gives the same bytes.
public struct Composer: Sendable {
    private let words: FigureWords

    /// Takes the words to print.
    public init(_ rulebook: Rulebook) { words = FigureWords(rulebook) }

    /// Drafts an edition of the documents published in a time, or of all of them.
    public func edition(
        named name: String, title: String? = nil, documents: [DocumentReadings], verdicts: [Verdict],
        observations: [Observation], period: Period? = nil
    ) -> Edition {
        let material = EditionMaterial(
            documents: documents, verdicts: verdicts, observations: observations, period: period)
        var notes = Footnotes(words)
        let figures = FigureSections(words: words, material: material)
        let sections =
            [figures.checked(&notes)] + QuoteSections(words: words, material: material).sections(&notes)
            + [figures.open(&notes)]
        return Edition(
            name: name, title: title ?? words.sentence("edition.title", ["name": name]), period: period,
            sections: sections.compactMap { $0 }, citations: notes.citations)
    }
}
