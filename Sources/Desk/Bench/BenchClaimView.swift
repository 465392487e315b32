import Domain
import Reporting
import Rules
import Workflow

/// A claim on the bench: how it was read, and what is found.
struct BenchClaimView {
    let anchor: String
    let figure: String
    let cell: String
    let context: String
    let facts: [ClaimFact]
    let caveats: [String]
    let verdicts: [VerdictView]
    /// The page of the claim, where it is one of the ledger.
    let page: String?

    init(_ claim: Claim, of assay: Assay, shown: Set<String>, isHeld: Bool, _ visit: Visit) {
        let anchor = DeskAddress.anchor(claim.id)
        let place = { (id: EntryID) -> String? in
            id == claim.id ? "#\(anchor)" : shown.contains(id.text) ? EvidenceRow.anchor(id) : nil
        }
        let tongue = visit.tongue
        self.anchor = anchor
        figure = visit.words.figure(of: claim)
        cell = visit.words.cell(of: claim)
        context = ClaimContext(claim, in: assay.document).markup.markup
        facts = ClaimFact.facts(of: claim, visit)
        caveats = claim.caveats.map(visit.words.caveat)
        verdicts = assay.verdicts.filter { $0.claim == claim.id }.map {
            VerdictView($0, of: claim, in: tongue, visit, place: place)
        }
        page = isHeld ? DeskAddress.claim(claim.id) : nil
    }

    /// What is found, in a line.
    func summary(_ visit: Visit) -> String {
        let labels = verdicts.map { visit.say("bench-summary-one", ["label": $0.label.word, "day": $0.asOf]) }
        return visit.say(
            "bench-summary", ["figure": figure, "labels": labels.joined(separator: visit.say("bench-list"))])
    }
}
