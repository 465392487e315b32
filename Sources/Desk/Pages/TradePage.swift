import Domain
import Reporting
import Workflow

/// The indicators of trade, and the sources that their figures come from.
struct TradePage: Page {
    let segment: String? = "trade"

    private struct Entry {
        let link: String
        let heading: String
        let lead: String
    }

    private struct View {
        let indicators: [Entry]
        let releases: [ReleaseRow]
    }

    func answer(_ visit: Visit) async throws -> Answer? {
        let sources = Set(try await visit.workbench.figureSources().map(\.name))
        let view = View(
            indicators: TradeIndicators.all.map { indicator in
                Entry(
                    link: "/trade/\(indicator.name)", heading: visit.say("trade.\(indicator.name)"),
                    lead: visit.say("trade.\(indicator.name)-lead"))
            }, releases: try await ReleaseRow.rows(sources, visit))
        return Answer(template: "trade", title: visit.say("nav-trade"), view: view)
    }
}
