import Domain

/// The two tables of figures: those that something decides, the disputed first, and those that stay open.
struct FigureSections {
    let words: FigureWords
    let material: EditionMaterial

    func checked(_ notes: inout Footnotes) -> Section? {
        let checked = material.standings.filter { $0.verdicts.standing.isChecked }
        // A stable order within each standing: Swift's sort keeps equal elements in place.
        let disputedFirst = checked.sorted { $0.verdicts.standing < $1.verdicts.standing }
        return section("edition.section.checked", disputedFirst, &notes)
    }

    func open(_ notes: inout Footnotes) -> Section? {
        section("edition.section.open", material.standings.filter { !$0.verdicts.standing.isChecked }, &notes)
    }

    private func section(
        _ title: String, _ claims: [(claim: Claim, verdicts: VerdictPair)], _ notes: inout Footnotes
    ) -> Section? {
        guard !claims.isEmpty else { return nil }
        let items = claims.map { item($0.claim, $0.verdicts, &notes) }
        return Section(
            title: words.sentence(title), items: items + [Item(kind: .comment, text: words.sentence("edition.comment"))]
        )
    }

    private func item(_ claim: Claim, _ verdicts: VerdictPair, _ notes: inout Footnotes) -> Item {
        let document = material.document(claim.passage.document)
        var citations = document.map { [notes.cite(claim.passage, of: $0)] } ?? []
        for id in verdicts.both.flatMap(\.evidence) {
            if let number = cite(id, &notes), !citations.contains(number) { citations.append(number) }
        }
        let isOpen = !verdicts.standing.isChecked
        return Item(
            kind: .figure, sourceLine: document.map(words.sourceLine), text: claim.passage.exact,
            verdict: verdicts.now?.label, explanation: verdicts.latest?.explanation, citations: citations,
            caveats: claim.caveats.map(words.caveat), verdictAtWriting: verdicts.atWriting?.label,
            cell: words.statement(of: claim), missing: isOpen ? words.missing(verdicts, for: claim) : nil)
    }

    private func cite(_ evidence: EntryID, _ notes: inout Footnotes) -> Int? {
        if let observation = material.observations[evidence] { return notes.cite(observation) }
        guard let claim = material.claims[evidence], let document = material.document(claim.passage.document) else {
            return nil
        }
        return notes.cite(claim.passage, of: document)
    }
}
