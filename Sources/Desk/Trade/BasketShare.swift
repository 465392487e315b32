import Domain
import Reporting
import Rules
import Workflow

/// A trade in the goods of a list, part by part: the common high priority items by tier, unless another list is asked for.
struct BasketShare: TradeIndicator {
    let name = "basket"
    let fields: [TradeQuestion.Field] = [.source, .from, .to, .goods]

    func sheet(_ question: TradeQuestion, _ visit: Visit) async throws -> TradeSheet? {
        guard let basket = visit.basket(question) else { return nil }
        let source = try await visit.workbench.tableSource(question.source)
        guard
            let records = try visit.workbench.basketTrade(
                of: source, from: question.from, to: question.to, basket: basket.name)
        else { return nil }
        let parts = basket.parts.keys.sorted()
        var sheet = TradeSheet(
            records: records,
            columns: [.init("period", .period)]
                + parts.map { .init("parts.\($0)", .amount, heading: visit.say("trade.part", ["part": $0])) }
                + [.init("total", .amount), .init("share_percent", .percent)])
        let names = [
            "from": visit.area(question.from), "to": visit.area(question.to), "basket": basket.says,
        ]
        let scale = visit.words.scale(upTo: sheet.size, unit: sheet.unit)
        let lines =
            [Chart.Line(name: visit.say("trade.column-total"), points: sheet.points("total"))]
            + (parts.count > 1
                ? parts.map { .init(name: visit.say("trade.part", ["part": $0]), points: sheet.points("parts.\($0)")) }
                : [])
        let drawing = LineChart(
            Chart(title: visit.say("trade.basket-title", names), unit: scale.unit, lines: lines, markers: visit.markers)
        ) { scale.digits($0, step: $1) }
        sheet.chart = drawing.svg
        sheet.markers = drawing.shownMarkers
        sheet.notes = [visit.say("trade.note-basket", names)]
        let wider = Set(records.flatMap { $0["wider"].cell.split(separator: " ").map(String.init) })
        if !wider.isEmpty {
            sheet.notes.append(
                visit.say("trade.note-wider", ["codes": wider.sorted().joined(separator: visit.say("trade.list"))]))
        }
        return sheet
    }
}
