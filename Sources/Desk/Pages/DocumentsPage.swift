import Domain
import Reporting

/// The documents, the newest first.
struct DocumentsPage: Page {
    let segment: String? = "documents"

    private struct View {
        let heading: String
        let count: String
        let documents: [DocumentRow]
    }

    func answer(_ visit: Visit) async throws(LedgerError) -> Answer? {
        let documents = HomePage.newestFirst(try await visit.ledger.documents())
        let shelf = try await visit.claims()
        let view = View(
            heading: visit.say("nav-documents"), count: visit.count("documents", documents.count),
            documents: DocumentRow.rows(shelf, documents))
        return Answer(template: "documents", title: view.heading, view: view) { JSONText.encode(documents) }
    }
}
