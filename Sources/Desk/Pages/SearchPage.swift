import Domain
import Reporting

/// Documents by the words that stand in them.
struct SearchPage: Page {
    let segment: String? = "search"

    private struct Find {
        let link: String
        let headline: String
        let excerpt: String
    }

    private struct View {
        let heading: String
        let count: String?
        let finds: [Find]
    }

    func answer(_ visit: Visit) async throws(LedgerError) -> Answer? {
        let query = visit.request.query["q"]
        var hits: [SearchHit] = []
        if let query { hits = try await visit.ledger.search(query, limit: 50) }
        let finds = hits.map {
            Find(link: DeskAddress.document($0.document), headline: $0.title, excerpt: $0.excerpt)
        }
        let view = View(
            heading: query.map { visit.say("search-for", ["query": $0]) } ?? visit.say("search"),
            count: query.map { _ in visit.count("documents", finds.count) }, finds: finds)
        return Answer(template: "search", title: view.heading, view: view) { JSONText.encode(hits) }
    }
}
