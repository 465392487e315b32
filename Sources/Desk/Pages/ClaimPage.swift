import Domain
import Reporting
import Rules

/// One claim: its passage, who says so, its cell, and what everything else says of it.
struct ClaimPage: Page {
    let segment: String? = "claims"
    let takesName = true

    private struct Fact {
        let name: String
        let value: String
        let isInferred: Bool
    }

    private struct View {
        let figure: String
        let cell: String
        let context: String
        let passage: String
        let document: String
        let source: String
        let chain: [String]
        let facts: [Fact]
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
        let observations = try await visit.ledger.observations()
        let indicator = claim.indicator.flatMap { visit.rulebook.indicator($0) }
        let view = View(
            figure: visit.words.figure(of: claim), cell: visit.words.cell(of: claim),
            context: ClaimContext(claim, in: document).markup.markup, passage: DeskAddress.passage(claim.passage),
            document: DeskAddress.document(document.id), source: visit.words.sourceLine(document),
            chain: claim.attribution.map(\.name), facts: facts(of: claim, visit),
            verdicts: pair.both.map { VerdictView($0, of: claim, visit) },
            evidence: evidence(pair, shelf, observations, visit), caveats: claim.caveats.map(visit.words.caveat),
            cautions: indicator?.cautions ?? [], rule: RuleView(claim.provenance, visit.rulebook),
            unchecked: pair.both.isEmpty ? visit.words.missing(pair, for: claim) : nil)
        return Answer(template: "claim", title: view.figure, view: view) {
            JSONText.encode(ClaimRecord(claim: claim, atWriting: pair.atWriting, now: pair.now))
        }
    }

    private func facts(of claim: Claim, _ visit: Visit) -> [Fact] {
        let words = visit.words
        func fact(_ name: String, _ value: String?, inferred: [String]) -> Fact {
            Fact(
                name: visit.say("fact-\(name)"), value: value ?? visit.say("open"),
                isInferred: claim.inferred.contains { note in inferred.contains { note.hasPrefix($0) } })
        }
        var facts = [
            fact("indicator", claim.indicator.map { words.indicator($0) }, inferred: ["indicator"]),
            fact("flow", words.flow(claim.flow), inferred: ["flow"]),
            fact("period", claim.period.map(words.period), inferred: ["period"]),
            fact("unit", (claim.currency ?? claim.quantity?.unit)?.code, inferred: ["currency", "unit"]),
            fact("form", words.worded("desk.form", claim.form.rawValue), inferred: []),
        ]
        if let reporter = claim.flow.reporter {
            facts.append(fact("reporter", words.country(reporter), inferred: ["flow.reporter", "reporter"]))
        }
        if let base = claim.basePeriod {
            facts.append(fact("base", words.period(base), inferred: ["basePeriod", "base"]))
        }
        facts.append(fact("certainty", words.worded("desk.certainty", claim.certainty.rawValue), inferred: []))
        return facts
    }

    private func evidence(
        _ pair: VerdictPair, _ shelf: ClaimShelf, _ observations: [Observation], _ visit: Visit
    ) -> [EvidenceRow] {
        let wanted = pair.both.flatMap(\.evidence)
        let claims = Dictionary(shelf.claims.map { ($0.id, $0) }) { first, _ in first }
        let figures = Dictionary(observations.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<EntryID> = []
        return wanted.filter { seen.insert($0).inserted }.compactMap { id in
            if let figure = figures[id] { return row(figure, visit) }
            return claims[id].map { row($0, shelf) }
        }
    }

    private func row(_ figure: Observation, _ visit: Visit) -> EvidenceRow {
        let published = Period(from: figure.vintage.earliest, to: figure.vintage.latest).map(visit.words.period) ?? ""
        return EvidenceRow(
            entry: figure.id.text, evidence: visit.words.source(figure),
            origin: visit.say(
                figure.vintage.first ? "printed-first" : "printed",
                ["published": published, "file": figure.provenance.place]),
            place: nil, address: figure.address.flatMap { WebAddress($0)?.text })
    }

    private func row(_ claim: Claim, _ shelf: ClaimShelf) -> EvidenceRow {
        EvidenceRow(
            entry: claim.id.text, evidence: claim.passage.exact,
            origin: shelf.documents[claim.passage.document].map(shelf.words.sourceLine) ?? "",
            place: DeskAddress.claim(claim.id), address: nil)
    }
}
