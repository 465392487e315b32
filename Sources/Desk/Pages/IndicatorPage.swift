import Domain
import Reporting
import Workflow

/// One indicator of trade: a form, a picture, a table, doubts, sources.
struct IndicatorPage: Page {
    let segment: String? = "trade"
    let takesName = true

    func answer(_ visit: Visit) async throws -> Answer? {
        guard let indicator = TradeIndicators.all.first(where: { $0.name == visit.name }),
            let question = TradeQuestion(visit)
        else { return nil }
        let sheet = try await indicator.sheet(question, visit)
        let view = try await IndicatorView(indicator, question, sheet, visit)
        let records = sheet?.records ?? []
        let columns = sheet?.columns.map(\.path) ?? []
        return Answer(
            template: "indicator", title: view.heading, view: view,
            data: { records.flatMap(\.lineBytes) },
            table: {
                Array(CSV.lines(records, columns: columns + ["unit", "source"]).map { $0 + "\n" }.joined().utf8)
            })
    }
}
