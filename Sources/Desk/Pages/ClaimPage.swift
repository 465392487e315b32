import Domain
import Reporting
import Rules

/// One claim: its passage, who says so, its cell, and what everything else says of it.
struct ClaimPage: Page {
    let segment: String? = "claims"
    let takesName = true

    private struct View {
        let figure: String
        let cell: String
        let context: String
        let passage: String
        let document: String
        let source: String
        let chain: [String]
        let facts: [ClaimFact]
        let languages: LanguageChoice
        let bench: String
        let verdicts: [VerdictView]
        let evidence: [EvidenceRow]
        let caveats: [String]
        let cautions: [String]
        let rule: RuleView
        let unchecked: String?
    }

    func answer(_ visit: Visit) async throws(LedgerError) -> Answer? {
        let shelf = try await visit.claims()
        guard let claim = shelf.claims.first(where: { $0.id.text == visit.name }),
            let document = shelf.documents[claim.passage.document]
        else { return nil }
        let pair = shelf.pair(claim)
        let tongue = visit.tongue
        let evidence = EvidenceRow.rows(
            pair.both, claims: shelf.claims, documents: shelf.documents,
            observations: try await visit.ledger.observations(), visit)
        let shown = Set(evidence.map(\.entry))
        let passage = DeskAddress.passage(claim.passage)
        let place = { (id: EntryID) -> String? in
            id == claim.id ? passage : shown.contains(id.text) ? EvidenceRow.anchor(id) : nil
        }
        let indicator = claim.indicator.flatMap { visit.rulebook.indicator($0) }
        let view = View(
            figure: visit.words.figure(of: claim), cell: visit.words.cell(of: claim),
            context: ClaimContext(claim, in: document).markup.markup, passage: passage,
            document: DeskAddress.document(document.id), source: visit.words.sourceLine(document),
            chain: claim.attribution.map(\.name), facts: ClaimFact.facts(of: claim, visit),
            languages: LanguageChoice(DeskAddress.claim(claim.id), tongue, visit),
            bench: BenchQuestion.address(of: claim.id),
            verdicts: pair.both.map { VerdictView($0, of: claim, in: tongue, visit, place: place) },
            evidence: evidence, caveats: claim.caveats.map(visit.words.caveat),
            cautions: indicator?.cautions ?? [], rule: RuleView(claim.provenance, visit.rulebook),
            unchecked: pair.both.isEmpty ? visit.words.missing(pair, for: claim) : nil)
        return Answer(template: "claim", title: view.figure, view: view) {
            JSONText.encode(ClaimRecord(claim: claim, atWriting: pair.atWriting, now: pair.now))
        }
    }
}
