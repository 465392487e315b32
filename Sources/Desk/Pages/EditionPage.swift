import Domain
import Reporting

/// The edition drafted last, or the last of a name.
struct EditionPage: Page {
    let segment: String? = "edition"

    private struct View {
        let markup: String?
    }

    func answer(_ visit: Visit) async throws(LedgerError) -> Answer? {
        let edition = try await visit.ledger.edition(named: visit.request.query["name"])
        let markup = edition.map { HTML(visit.words, desk: "").body($0).markup }
        return Answer(
            template: "edition", title: edition?.title ?? visit.say("nav-edition"), view: View(markup: markup)
        ) { JSONText.encode(edition) }
    }
}
