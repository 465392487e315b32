import Domain
import Reporting

/// What the ledger holds, the disputed claims first, and the edition drafted last.
struct HomePage: Page {
    let segment: String? = nil

    private struct Count {
        let number: Int
        let counted: String
        let link: String?
    }

    private struct View {
        let counts: [Count]
        let claims: [ClaimRow]
        let documents: [DocumentRow]
        let edition: String?
        let isEmpty: Bool
    }

    func answer(_ visit: Visit) async throws(LedgerError) -> Answer? {
        let totals = try await visit.ledger.counts()
        let shelf = try await visit.claims()
        let disputed = shelf.disputedFirst(shelf.claims.filter { shelf.standing($0).isDisputed })
        let standings = shelf.claims.map(shelf.standing)
        let documents = try await visit.ledger.documents()
        func count(_ number: Int, _ name: String, _ link: String?) -> Count {
            Count(number: number, counted: visit.say(number == 1 ? "\(name)-one" : "\(name)-many"), link: link)
        }
        let view = View(
            counts: [
                count(totals.documents, "count-documents", "/documents"),
                count(totals.claims, "count-claims", "/claims"),
                count(standings.count(where: \.isDisputed), "count-disputed", "/claims?label=\(ClaimFilter.disputed)"),
                count(standings.count { $0 == .supported }, "count-supported", "/claims?label=supported"),
                count(totals.observations, "count-observations", nil),
            ],
            claims: disputed.prefix(12).map(shelf.view),
            documents: DocumentRow.rows(shelf, Array(Self.newestFirst(documents).prefix(8))),
            edition: try await visit.ledger.edition(named: nil)?.title, isEmpty: totals.documents == 0)
        return Answer(template: "home", title: visit.say("home"), view: view)
    }

    static func newestFirst(_ documents: [Document]) -> [Document] {
        func place(_ document: Document) -> (Int, String) {
            (-(document.published.latest?.number ?? Int.min + 1), document.id.text)
        }
        return documents.sorted { place($0) < place($1) }
    }
}
