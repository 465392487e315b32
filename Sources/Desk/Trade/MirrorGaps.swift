import Domain
import Reporting
import Workflow

/// One trade as its exporters and as its importers count it, with what may be behind the gap.
struct MirrorGaps: TradeIndicator {
    let name = "mirror"
    let fields: [TradeQuestion.Field] = [.source, .from, .to, .goods]

    func sheet(_ question: TradeQuestion, _ visit: Visit) async throws -> TradeSheet? {
        let source = try await visit.workbench.tableSource(question.source)
        guard
            let records = try visit.workbench.mirror(
                MirrorQuestion(source: source, from: question.from, to: question.to, goods: question.goodsList))
        else { return nil }
        let told = records.map { record -> JSON in
            guard case .object(var members) = record else { return record }
            members["standing_says"] = .text(
                record["part_year"].isTrue
                    ? visit.say("trade.part-year")
                    : record["standing"].cell.isEmpty
                        ? nil : visit.words.worded("desk.trade.standing", record["standing"].cell))
            return .object(members)
        }
        var sheet = TradeSheet(
            records: told,
            columns: [
                .init("period", .period), .init("exported", .amount), .init("imported", .amount),
                .init("gap_percent", .percent), .init("standing_says", .text),
            ])
        let names = ["from": visit.area(question.from), "to": visit.area(question.to)]
        let scale = visit.words.scale(upTo: sheet.size, unit: sheet.unit)
        let chart = Chart(
            title: visit.say("trade.mirror-title", names), unit: scale.unit,
            lines: [
                .init(name: visit.say("trade.line-exporters"), points: sheet.points("exported")),
                .init(name: visit.say("trade.line-importers"), points: sheet.points("imported")),
            ],
            bands: [
                .init(
                    name: visit.say("trade.line-exporters"),
                    low: sheet.points("exported_low"), high: sheet.points("exported_high"))
            ], markers: visit.markers)
        let drawing = LineChart(chart) { scale.digits($0, step: $1) }
        sheet.chart = drawing.svg
        sheet.markers = drawing.shownMarkers
        sheet.notes = notes(records, visit)
        return sheet
    }

    /// Part-years first, then what may be behind the gap of the last year that has one.
    private func notes(_ records: [JSON], _ visit: Visit) -> [String] {
        var notes = records.filter { $0["part_year"].isTrue }.map {
            visit.say("trade.note-part-year", ["year": $0["period"].cell])
        }
        if let last = records.last(where: { $0["gap_percent"].number != nil }),
            case .array(let reasons) = last["reasons"]
        {
            let words = reasons.map { visit.words.worded("desk.trade.reason", $0.cell) }
            notes.append(
                visit.say(
                    "trade.note-reasons",
                    ["year": last["period"].cell, "reasons": words.joined(separator: visit.say("trade.list"))]))
        }
        let silent = Set(records.flatMap { $0["silent"].cell.split(separator: " ").map { Country(String($0)) } })
        if !silent.isEmpty {
            let names = silent.map(visit.area).sorted().joined(separator: visit.say("trade.list"))
            notes.append(visit.say("trade.note-silent", ["countries": names]))
        }
        notes += visit.withheld(records)
        notes.append(visit.say("trade.note-mirror-band"))
        return notes
    }
}
