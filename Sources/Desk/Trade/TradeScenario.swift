import Domain
import Reporting
import Workflow

/// What if a trade in some goods stopped: who sells instead, who buys instead, and at what prices.
struct TradeScenario: TradeIndicator {
    let name = "scenario"
    let fields: [TradeQuestion.Field] = [.source, .from, .to, .goods, .year, .sigma]

    /// What is gone through in about two seconds.
    private static let rowLimit = 20_000_000

    func sheet(_ question: TradeQuestion, _ visit: Visit) async throws -> TradeSheet? {
        let source = try await visit.workbench.tableSource(question.source)
        let names = ["from": visit.area(question.from), "to": visit.area(question.to)]
        func refused(_ sentence: String) -> TradeSheet {
            var sheet = TradeSheet(records: [], columns: [])
            sheet.refusal = sentence
            return sheet
        }
        let rows = try visit.workbench.tradeRows(of: source)
        guard rows <= Self.rowLimit else {
            let command = ["source": source, "sender": question.from.code, "receiver": question.to.code]
            return refused(
                visit.say("trade.scenario-rows", command.merging(["millions": String(rows / 1_000_000)]) { $1 }))
        }
        let found: Analysis
        do {
            guard
                let analysis = try visit.workbench.tradeScenario(
                    TradeScenarioQuestion(
                        source: source, year: question.year, goods: question.goodsList, sigma: question.sigma,
                        changes: [.init(from: question.from, to: question.to)]))
            else { return nil }
            found = analysis
        } catch let error as WorkError {
            return refused(error.description)
        }
        func amount(_ path: String, _ sentence: String) -> TradeSheet.Column {
            .init(path, .amount, heading: visit.say("trade.\(sentence)", names))
        }
        var sheet = TradeSheet(
            records: found.records,
            columns: [
                .init("country", .country), .init("exports_change", .amount), .init("exports_percent", .percent),
                amount("sold_before", "sold-before"), amount("sold_after", "sold-after"),
                amount("bought_before", "bought-before"), amount("bought_after", "bought-after"),
                .init("imports_percent", .percent), .init("price_percent", .percent),
                .init("inward_resistance_percent", .percent), .init("welfare_percent", .percent),
            ])
        let bars = found.records.prefix(12).compactMap { record in
            record["exports_change"].number.map {
                BarChart.Bar(name: visit.area(Country(record["country"].cell)), value: $0)
            }
        }
        let scale = visit.words.scale(upTo: bars.map { abs($0.value) }.max() ?? 0, unit: sheet.unit)
        sheet.chart =
            BarChart(
                title: visit.say("trade.scenario-chart", names.merging(["unit": scale.unit]) { $1 }), bars: bars
            ) { scale.digits($0, step: $1) }.svg
        sheet.notes = [visit.say("trade.note-bars", ["unit": scale.unit])] + found.notes
        return sheet
    }
}
