import Domain
import Reporting
import Rules

/// A claim or an observation that a verdict rests on.
struct EvidenceRow {
    let entry: String
    let evidence: String
    let origin: String
    let place: String?
    let address: String?

    /// What some verdicts rest on, and what their arithmetic speaks of besides, each once.
    static func rows(
        _ verdicts: [Verdict], claims: [Claim], documents: [EntryID: Document], observations: [Observation],
        _ visit: Visit
    ) -> [EvidenceRow] {
        let words = ArithmeticWords(visit.rulebook)
        let own = Set(verdicts.map(\.claim))
        let wanted = verdicts.flatMap { verdict in
            verdict.evidence + verdict.arithmetic.flatMap(words.runs).compactMap(\.entry)
        }
        let claims = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
        let figures = Dictionary(observations.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<EntryID> = []
        return wanted.filter { !own.contains($0) && seen.insert($0).inserted }.compactMap { id in
            if let figure = figures[id] { return row(figure, visit) }
            return claims[id].map { row($0, documents, visit) }
        }
    }

    private static func row(_ figure: Observation, _ visit: Visit) -> EvidenceRow {
        let published = Period(from: figure.vintage.earliest, to: figure.vintage.latest).map(visit.words.period) ?? ""
        return EvidenceRow(
            entry: figure.id.text, evidence: visit.words.source(figure),
            origin: visit.say(
                figure.vintage.first ? "printed-first" : "printed",
                ["published": published, "file": figure.provenance.place]),
            place: nil, address: figure.address.flatMap { WebAddress($0)?.text })
    }

    private static func row(_ claim: Claim, _ documents: [EntryID: Document], _ visit: Visit) -> EvidenceRow {
        EvidenceRow(
            entry: claim.id.text, evidence: claim.passage.exact,
            origin: documents[claim.passage.document].map(visit.words.sourceLine) ?? "",
            place: DeskAddress.claim(claim.id), address: nil)
    }

    /// The name of an entry's row within the page: entry names are letters and digits.
    static func anchor(_ id: EntryID) -> String { "#\(id.text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })" }
}
