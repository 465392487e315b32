import Domain
import Reporting

/// The claims of a ledger, each with its document and what is said of it.
struct ClaimShelf {
    let claims: [Claim]
    let documents: [EntryID: Document]
    let verdicts: [EntryID: VerdictPair]
    let words: FigureWords

    init(claims: [Claim], documents: [Document], verdicts: [Verdict], words: FigureWords) {
        self.claims = claims
        self.documents = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
        self.verdicts = VerdictPair.byClaim(verdicts)
        self.words = words
    }

    func pair(_ claim: Claim) -> VerdictPair { verdicts[claim.id] ?? VerdictPair() }

    func standing(_ claim: Claim) -> ClaimStanding { pair(claim).standing }

    /// The claims with the most disputed first, otherwise in their order.
    func disputedFirst(_ claims: [Claim]) -> [Claim] { claims.sorted { standing($0) < standing($1) } }

    /// The rule that read a claim, in a sentence.
    func rule(of claim: Claim) -> String { words.sentence("desk.read-by", ["rule": claim.provenance.place]) }

    /// The name that this sentence has on a document's page.
    static func ruleAnchor(_ claim: Claim) -> String { "rule-\(DeskAddress.anchor(claim.id))" }

    func view(_ claim: Claim) -> ClaimRow {
        let pair = pair(claim)
        let document = documents[claim.passage.document]
        return ClaimRow(
            link: DeskAddress.claim(claim.id), figure: words.figure(of: claim), clause: claim.passage.exact,
            cell: words.cell(of: claim), atWriting: LabelView(pair.atWriting?.label, words),
            now: LabelView(pair.now?.label, words), source: document.map(words.sourceLine) ?? "",
            passage: DeskAddress.passage(claim.passage), hasCaveats: !claim.caveats.isEmpty,
            rule: rule(of: claim), ruleAnchor: Self.ruleAnchor(claim))
    }
}
