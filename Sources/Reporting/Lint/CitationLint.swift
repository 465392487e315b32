public import Domain

/// Holds an edition against what it cites: every number printed must stand there, and every quotation word for word.
public struct CitationLint: Sendable {
    private let words: FigureWords
    private let documents: [EntryID: DocumentReadings]
    private let observations: [EntryID: Observation]
    private let verdicts: [EntryID: VerdictPair]

    /// Takes what editions are drafted from.
    public init(
        _ words: FigureWords, documents: [DocumentReadings], verdicts: [Verdict], observations: [Observation]
    ) {
        self.words = words
        self.documents = Dictionary(documents.map { ($0.document.id, $0) }) { first, _ in first }
        self.observations = Dictionary(observations.map { ($0.id, $0) }) { first, _ in first }
        self.verdicts = VerdictPair.byClaim(verdicts)
    }

    /// What is wrong with an edition, in its order; nothing if it may be printed.
    public func faults(in edition: Edition) -> [LintFault] {
        let citations = Dictionary(edition.citations.map { ($0.number, $0) }) { first, _ in first }
        return edition.citations.compactMap(fault)
            + edition.sections.flatMap { section in
                section.items.flatMap { item in
                    item.kind == .comment ? [] : faults(of: item, citing: item.citations.map { ($0, citations[$0]) })
                }
            }
    }

    /// Whether the place that a citation names says what the citation says.
    private func fault(_ citation: Citation) -> LintFault? {
        if let passage = citation.passage {
            guard let document = documents[passage.document]?.document, document.says(passage) else {
                return LintFault(
                    item: citation.label, figure: passage.exact, citation: citation.number,
                    message: words.sentence("edition.lint.passage", ["number": String(citation.number)]))
            }
        } else if citation.observation.flatMap({ observations[$0] }) == nil {
            return missing(citation.number, in: citation.label)
        }
        return nil
    }

    private func faults(of item: Item, citing citations: [(number: Int, citation: Citation?)]) -> [LintFault] {
        var faults = citations.filter { $0.citation == nil }.map { missing($0.number, in: item.text) }
        let sources = CitedSources(
            citations.compactMap(\.citation), documents: documents, observations: observations, verdicts: verdicts,
            words: words)
        if !sources.passages.contains(item.text) {
            faults.append(fault("edition.lint.words", item.text, item, citations))
        }
        let stated = PrintedNumber.all(in: item.text)
        let around = ([item.sourceLine, item.cell, item.explanation, item.missing].compactMap { $0 } + item.caveats)
            .flatMap(PrintedNumber.all)
        faults += stated.filter { !sources.state($0) }.map { fault("edition.lint.figure", $0.digits, item, citations) }
        faults += around.filter { !sources.state($0) && !sources.bearOut($0) }
            .map { fault("edition.lint.figure", $0.digits, item, citations) }
        return faults
    }

    private func fault(
        _ message: String, _ figure: String, _ item: Item, _ citations: [(number: Int, citation: Citation?)]
    ) -> LintFault {
        LintFault(
            item: item.text, figure: figure, citation: citations.first?.number,
            message: words.sentence(message, ["figure": figure]))
    }

    private func missing(_ number: Int, in item: String) -> LintFault {
        LintFault(
            item: item, figure: String(number), citation: number,
            message: words.sentence("edition.lint.missing", ["number": String(number)]))
    }
}
