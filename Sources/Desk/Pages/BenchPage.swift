import Domain
import Reporting
import Rules
import Workflow

/// The check bench: a claim of the ledger or a typed sentence, judged under assumptions that stand in the address.
struct BenchPage: Page {
    let segment: String? = "check"

    private struct View {
        let heading: String
        let form: BenchForm
        let summary: String
        /// What can't be read or found, in words.
        let faults: [String]
        /// What to do where there is nothing to show.
        let empty: String?
        let claims: [BenchClaimView]
        let evidence: [EvidenceRow]
    }

    func answer(_ visit: Visit) async throws -> Answer? {
        let question = BenchQuestion(visit)
        var faults = question.faults
        let workbench = visit.workbench
        var assay: Assay?
        if let text = question.text {
            assay = try await workbench.assay(of: text, assuming: question.assumptions, now: Today.day)
        } else if let claim = question.claim {
            assay = try await workbench.assay(of: claim, assuming: question.assumptions, now: Today.day)
            if assay == nil { faults.append(visit.say("bench-no-claim")) }
        }
        let evidence = try await evidence(assay, visit)
        let shown = Set(evidence.map(\.entry))
        let claims =
            assay.map { assay in
                assay.claims.map {
                    BenchClaimView($0, of: assay, shown: shown, isHeld: question.claim != nil, visit)
                }
            } ?? []
        var empty: String?
        if claims.isEmpty {
            empty =
                question.text == nil
                ? visit.say("bench-waiting")
                : visit.say("bench-nothing", ["example": visit.say("bench-example")])
        }
        let view = View(
            heading: visit.say("bench-title"), form: BenchForm(question, assay, visit),
            summary: claims.isEmpty ? empty ?? "" : claims.map { $0.summary(visit) }.joined(separator: " "),
            faults: faults, empty: empty, claims: claims, evidence: evidence)
        return Answer(template: "bench", title: view.heading, view: view) {
            JSONText.encode(
                (assay?.claims ?? []).map { claim in
                    let verdicts = assay?.verdicts.filter { $0.claim == claim.id } ?? []
                    return ClaimRecord(
                        claim: claim, atWriting: verdicts.first(where: \.atWriting),
                        now: verdicts.first { !$0.atWriting })
                })
        }
    }

    private func evidence(_ assay: Assay?, _ visit: Visit) async throws -> [EvidenceRow] {
        guard let assay else { return [] }
        let documents = try await visit.ledger.documents()
        return EvidenceRow.rows(
            assay.verdicts, claims: assay.others,
            documents: Dictionary(documents.map { ($0.id, $0) }) { first, _ in first },
            observations: assay.observations, visit)
    }
}
