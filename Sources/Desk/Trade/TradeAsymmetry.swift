import Domain
import Reporting
import Workflow

/// Each side's part of the other's trade, and how concentrated their trade is.
struct TradeAsymmetry: TradeIndicator {
    let name = "asymmetry"
    let fields: [TradeQuestion.Field] = [.source, .from, .to]

    func sheet(_ question: TradeQuestion, _ visit: Visit) async throws -> TradeSheet? {
        let source = try await visit.workbench.tableSource(question.source)
        guard let records = try visit.workbench.asymmetry(of: source, between: question.from, and: question.to) else {
            return nil
        }
        let names = ["from": visit.area(question.from), "to": visit.area(question.to)]
        var sheet = TradeSheet(
            records: records,
            columns: [
                .init("period", .period),
                .init(
                    "own_share_percent", .percent,
                    heading: visit.say("trade.share-of", ["part": names["to"] ?? "", "whole": names["from"] ?? ""])),
                .init(
                    "others_share_percent", .percent,
                    heading: visit.say("trade.share-of", ["part": names["from"] ?? "", "whole": names["to"] ?? ""])),
                .init(
                    "own_concentration", .ratio,
                    heading: visit.say("trade.concentration-of", ["whole": names["from"] ?? ""])),
                .init(
                    "others_concentration", .ratio,
                    heading: visit.say("trade.concentration-of", ["whole": names["to"] ?? ""])),
                .init("asymmetry", .ratio),
            ])
        let lines = [
            Chart.Line(
                name: visit.say("trade.line-share-in", ["whole": names["from"] ?? ""]),
                points: sheet.points("own_share_percent")),
            Chart.Line(
                name: visit.say("trade.line-share-in", ["whole": names["to"] ?? ""]),
                points: sheet.points("others_share_percent")),
        ]
        let drawing = LineChart(
            Chart(
                title: visit.say("trade.asymmetry-title", names), unit: visit.say("trade.unit-share"), lines: lines,
                markers: visit.markers)
        ) { [words = visit.words] in words.number($0, step: $1) }
        sheet.chart = drawing.svg
        sheet.markers = drawing.shownMarkers
        sheet.notes = [visit.say("trade.note-asymmetry", names)]
        if !records.contains(where: { $0["others_share_percent"].number != nil }) {
            sheet.notes.append(visit.say("trade.note-one-side", ["country": names["to"] ?? ""]))
        }
        return sheet
    }
}
