import Domain
import Reporting
import Workflow

/// What one side counts of its exports, imports and balance, its growths, and where these should lie by what the other
/// side counts.
struct BilateralTrade: TradeIndicator {
    let name = "bilateral"
    let fields: [TradeQuestion.Field] = [.source, .from, .to, .goods, .frequency, .shows]

    /// What the picture shows.
    enum Shown: String, CaseIterable {
        case levels, growth, index
    }

    func sheet(_ question: TradeQuestion, _ visit: Visit) async throws -> TradeSheet? {
        guard
            let records = try await visit.workbench.bilateral(
                of: question.source, reporter: question.from, partner: question.to, goods: question.goodsList,
                frequency: question.frequency)
        else { return nil }
        let shown = question.shows.flatMap(Shown.init) ?? .levels
        let mirrors = Set(records.map { $0["mirror_source"].cell }).subtracting([""])
        var sheet = TradeSheet(
            records: records,
            columns: [
                .init("period", .period), .init("exported", .amount), .init("exported_growth_percent", .percent),
                .init("mirror_exported", .amount), .init("imported", .amount),
                .init("imported_growth_percent", .percent), .init("mirror_imported", .amount),
                .init("total", .amount), .init("total_growth_percent", .percent), .init("balance", .amount),
            ])
        sheet.standsAtEnd = question.frequency == .yearToDate
        draw(&sheet, shown, question, visit)
        if records.contains(where: { record in
            ["exported", "imported", "total"].contains { record["\($0)_growth_printed"].isTrue }
        }) {
            sheet.notes.append(visit.say("trade.note-printed-growth"))
        }
        if let mirror = mirrors.first(where: { $0 != records.first?["source"].cell }) {
            sheet.notes.append(visit.say("trade.note-other-mirror", ["source": visit.sourceName(mirror)]))
        }
        sheet.notes += visit.withheld(records)
        if question.frequency == .yearToDate { sheet.notes.append(visit.say("trade.note-so-far")) }
        return sheet
    }

    private func draw(_ sheet: inout TradeSheet, _ shown: Shown, _ question: TradeQuestion, _ visit: Visit) {
        let names = ["from": visit.area(question.from), "to": visit.area(question.to)]
        let flows = [
            ("exported", visit.say("trade.line-exports", names)), ("imported", visit.say("trade.line-imports", names)),
        ]
        var chart = Chart(
            title: visit.say("trade.bilateral-title", names), unit: "", lines: [], markers: visit.markers,
            gap: question.frequency == .month ? 0.1 : 1.01, breaksAtYears: question.frequency == .yearToDate)
        let scale = visit.words.scale(upTo: sheet.size, unit: sheet.unit)
        var number: @Sendable (Double, Double) -> String = { scale.digits($0, step: $1) }
        switch shown {
        case .levels:
            chart.unit = scale.unit
            chart.lines = flows.map { .init(name: $0.1, points: sheet.points($0.0)) }
            chart.bands = flows.map { flow in
                let low = sheet.points("\(flow.0)_low")
                return .init(name: flow.1, low: low, high: sheet.points("\(flow.0)_high"))
            }
        case .growth:
            chart.unit = visit.say("trade.unit-growth")
            chart.lines = flows.map { .init(name: $0.1, points: sheet.points("\($0.0)_growth_percent")) }
            number = { [words = visit.words] in words.number($0, step: $1) }
        case .index:
            chart.unit = visit.say("trade.unit-index")
            chart.lines = flows.map { flow in
                let points = sheet.points(flow.0)
                let base = points.first { $0.value > 0 }?.value ?? 1
                return .init(name: flow.1, points: points.map { .init(time: $0.time, value: 100 * $0.value / base) })
            }
            number = { [words = visit.words] in words.number($0, step: $1) }
        }
        let drawing = LineChart(chart, number: number)
        sheet.chart = drawing.svg
        sheet.markers = drawing.shownMarkers
        if !chart.bands.allSatisfy(\.low.isEmpty) { sheet.notes.append(visit.say("trade.note-band", names)) }
    }
}
