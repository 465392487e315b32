import Domain
import Reporting
import Workflow

/// Third countries that a trade seems to go through since a year, with the figures behind each.
struct TransitTrade: TradeIndicator {
    let name = "transit"
    let fields: [TradeQuestion.Field] = [.source, .from, .to, .goods, .since]

    /// How many countries the picture and the table show.
    private static let shown = 20

    func sheet(_ question: TradeQuestion, _ visit: Visit) async throws -> TradeSheet? {
        let source = try await visit.workbench.tableSource(question.source)
        guard let since = visit.since(question),
            let all = try visit.workbench.detours(
                of: source, from: question.from, to: question.to, goods: question.goodsList, since: since)
        else { return nil }
        let records = Array(all.prefix(Self.shown))
        var sheet = TradeSheet(
            records: records,
            columns: [
                .init("via", .country), .init("imports_before", .amount), .init("imports_after", .amount),
                .init("exports_before", .amount), .init("exports_after", .amount), .init("throughflow", .amount),
                .init("index", .ratio),
            ])
        let names = ["from": visit.area(question.from), "to": visit.area(question.to), "since": String(since)]
        let scale = visit.words.scale(upTo: sheet.size, unit: sheet.unit)
        let bars = records.prefix(12).compactMap { record in
            record["throughflow"].number.map {
                BarChart.Bar(name: visit.area(Country(record["via"].cell)), value: $0)
            }
        }
        sheet.chart =
            BarChart(title: visit.say("trade.transit-title", names), bars: bars) { scale.digits($0, step: $1) }.svg
        sheet.links = records.enumerated().flatMap { row, record -> [TradeSheet.Link] in
            let via = Country(record["via"].cell)
            return [
                TradeSheet.Link(
                    row: row, link: question.address("bilateral", from: via, to: question.from, source: nil),
                    caption: visit.say("trade.leg", ["from": names["from"] ?? "", "to": visit.area(via)])),
                TradeSheet.Link(
                    row: row, link: question.address("bilateral", from: via, to: question.to, source: nil),
                    caption: visit.say("trade.leg", ["from": visit.area(via), "to": names["to"] ?? ""])),
            ]
        }
        sheet.notes = [
            visit.say("trade.note-transit", names), visit.say("trade.note-throughflow", ["unit": scale.unit]),
        ]
        if all.count > records.count {
            sheet.notes.append(
                visit.say("trade.note-more", ["shown": String(records.count), "count": String(all.count)]))
        }
        return sheet
    }
}
