import Domain
import Reporting
import Rules
import Workflow

/// A trade in the goods of a list, part by part: the common high priority items by tier, unless another list is asked for.
struct BasketShare: TradeIndicator {
    let name = "basket"
    let fields: [TradeQuestion.Field] = [.source, .from, .to, .goods]

    func sheet(_ question: TradeQuestion, _ visit: Visit) async throws -> TradeSheet? {
        let baskets = visit.rulebook.baskets
        guard
            let basket = baskets.first(where: { $0.name == question.goods })
                ?? baskets.max(by: { ($0.parts.count, $1.name) < ($1.parts.count, $0.name) })
        else { return nil }
        let source = try await visit.workbench.tableSource(question.source)
        guard
            let records = try visit.workbench.basketTrade(
                of: source, from: question.from, to: question.to, basket: basket.name)
        else { return nil }
        let unit = records.first?["unit"].cell ?? ""
        let parts = basket.parts.keys.sorted()
        var sheet = TradeSheet(
            records: records,
            columns: [.init("period", .period)]
                + parts.map { .init("parts.\($0)", .amount, heading: visit.say("trade.part", ["part": $0])) }
                + [.init("total", .amount), .init("share_percent", .percent)],
            unit: unit, sources: Set(records.flatMap { $0["source"].cell.split(separator: "+").map(String.init) }))
        let names = [
            "from": visit.area(question.from), "to": visit.area(question.to), "basket": basket.says,
        ]
        let scale = visit.words.scale(upTo: sheet.size, unit: unit)
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
