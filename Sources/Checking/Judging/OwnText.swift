import Domain
import Reconciliation

/// Whether the figures of one text can all be true: a total and its parts, one figure told twice, headline and body.
///
/// What a text says is no evidence for itself; but where it can't all be true, that is found without any statistics.
struct OwnText {
    private let network: Network
    private let claims: [EntryID: Claim]
    private let cells: Cells

    /// Takes the statements of one text and the identities among their cells.
    init(_ stated: [(claim: Claim, statement: Statement)], _ identities: Identities) {
        var network = Network()
        for (claim, statement) in stated where claim.certainty != .predicted {
            network.add(Constraint(claim.id.text, statement.forms[0], kind: .text, origin: claim.id))
        }
        for identity in identities.constraints(for: Set(stated.flatMap { $0.statement.cells })) {
            network.add(identity)
        }
        self.network = network
        claims = Dictionary(stated.map { ($0.claim.id, $0.claim) }) { first, _ in first }
        cells = identities.cells
    }

    /// What the rest of the text rules out; nothing if it leaves the statement possible.
    ///
    /// A total that its own parts rule out is refuted. Elsewhere the text contradicts itself, and which figure is wrong
    /// stays open.
    func finding(on statement: Statement) -> (finding: Finding, claims: [Claim])? {
        let form = statement.forms[0]
        let own: Set = [statement.claim.text]
        guard statement.sort != .record, let rest = network.bounds(on: form, without: own).interval,
            rest.intersection(statement.stated) == nil,
            let explanation = network.explanation(
                of: form, without: own, where: { $0.intersection(statement.stated) == nil })
        else { return nil }
        let others = explanation.constraints.compactMap { $0.origin.flatMap { claims[$0] } }
        var finding = Finding(statement: statement, label: .conflictingEvidence, implied: rest)
        finding.steps = explanation.steps
        let used = Set(explanation.constraints.flatMap(\.form.cells).map(\.firstPrint))
        let parts = cells.parts(of: statement.cell)
        if !parts.isEmpty, parts.allSatisfy(used.contains) {
            finding.label = .refuted
            var fit = finding
            fit.label = .supported
            finding.slips = [Finding.Undone("impossible_total", fit)]
        }
        return (finding, others)
    }
}
