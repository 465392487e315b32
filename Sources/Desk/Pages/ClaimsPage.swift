import Domain
import Reporting

/// The claims, filtered by what stands in the address.
struct ClaimsPage: Page {
    let segment: String? = "claims"

    private static let pageLength = 100

    private struct View {
        let heading: String
        let count: String
        let filters: [ChoiceView]
        let text: String
        let isFiltered: Bool
        let claims: [ClaimRow]
        let previous: String?
        let next: String?
    }

    func answer(_ visit: Visit) async throws(LedgerError) -> Answer? {
        let shelf = try await visit.claims()
        let query = visit.request.query
        let filter = ClaimFilter(query)
        let found = shelf.disputedFirst(shelf.claims.filter { filter.admits($0, shelf) })
        let last = max(0, (found.count - 1) / Self.pageLength)
        let page = query.number("page", in: 0...last)
        let shown = Array(found.dropFirst(page * Self.pageLength).prefix(Self.pageLength))
        let view = View(
            heading: visit.say("nav-claims"), count: visit.count("claims", found.count),
            filters: filter.choices(shelf, visit), text: filter.text ?? "", isFiltered: filter.isActive,
            claims: shown.map(shelf.view), previous: page > 0 ? query.with("page", String(page - 1)) : nil,
            next: page < last ? query.with("page", String(page + 1)) : nil)
        return Answer(template: "claims", title: view.heading, view: view) {
            JSONText.encode(
                shown.map { ClaimRecord(claim: $0, atWriting: shelf.pair($0).atWriting, now: shelf.pair($0).now) })
        }
    }
}
