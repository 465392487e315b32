import Domain
import Reporting
import Rules
import Workflow

/// An indicator as its page prints it.
struct IndicatorView {
    struct Cell {
        let text: String
        let heading: String
        let isNumber: Bool
    }

    struct Row {
        let head: String
        let links: [RowLink]
        let cells: [Cell]
    }

    struct RowLink {
        let link: String
        let caption: String
    }

    struct Heading {
        let text: String
        let isNumber: Bool
    }

    let heading: String
    let lead: String
    let method: String
    let action: String
    let choices: [ChoiceView]
    let texts: [TextField]
    let countries: [TextField]
    /// The names that countries and groups can be asked for by.
    let areas: [String]
    let chart: String?
    let unit: String?
    let markers: [String]
    let headings: [Heading]
    let rows: [Row]
    let notes: [String]
    let releases: [ReleaseRow]
    let empty: String?
    /// Where there are figures, if there are none of what was asked.
    let others: [RowLink]
    let table: String
    let data: String

    /// A field to write in, with its value.
    struct TextField {
        let field: String
        let caption: String
        let value: String
    }

    init(_ indicator: any TradeIndicator, _ question: TradeQuestion, _ sheet: TradeSheet?, _ visit: Visit) async throws
    {
        let names = ["from": visit.area(question.from), "to": visit.area(question.to)]
        heading = visit.say("trade.\(indicator.name)-title", names.merging(Self.basket(question, visit)) { $1 })
        lead = visit.say("trade.\(indicator.name)-lead")
        method = visit.say("trade.\(indicator.name)-method")
        action = "/trade/\(indicator.name)"
        choices = try await Self.choices(indicator, question, visit)
        countries = [(TradeQuestion.Field.from, question.from), (.to, question.to)].map { field, area in
            TextField(field: field.rawValue, caption: visit.say("filter-\(field.rawValue)"), value: visit.area(area))
        }
        texts = Self.texts(indicator, question, sheet, visit)
        areas = [.country, .group].flatMap { visit.rulebook.areas.areas(of: $0) }.map(visit.area)
        let fields = visit.request.query.text
        (table, data) = ("/trade/\(indicator.name).csv\(fields)", "/trade/\(indicator.name).json\(fields)")
        let printed = sheet.flatMap { $0.records.isEmpty ? nil : $0 }
        chart = printed?.chart?.markup
        markers = printed?.markers.map(\.event) ?? []
        let scale = visit.words.scale(upTo: printed?.size ?? 0, unit: printed?.unit ?? "")
        let hasAmounts = printed?.columns.contains { $0.kind == .amount } ?? false
        unit = hasAmounts ? visit.say("trade.amounts-in", ["unit": scale.unit]) : nil
        headings =
            printed?.columns.map { column in
                Heading(text: Self.heading(column, visit), isNumber: column.kind.isNumber)
            } ?? []
        rows =
            printed.map { sheet in
                let rows = sheet.records.enumerated().map { Self.row($0.element, $0.offset, sheet, scale, visit) }
                // Of times the newest first, of anything else the order of the ranking.
                return sheet.columns.first?.kind == .period ? rows.reversed() : rows
            } ?? []
        notes = question.unknown.map { visit.say("trade.note-unknown", ["name": $0]) } + (printed?.notes ?? [])
        releases = try await ReleaseRow.rows(printed?.sources ?? [], visit)
        empty = printed == nil ? sheet?.refusal ?? visit.say("trade.empty", names) : nil
        others = printed == nil ? try await Self.others(indicator, question, visit) : []
    }

    /// The fields that a number is written in.
    private static func texts(
        _ indicator: any TradeIndicator, _ question: TradeQuestion, _ sheet: TradeSheet?, _ visit: Visit
    ) -> [TextField] {
        indicator.fields.compactMap { field in
            let value: String? =
                switch field {
                case .since:
                    visit.since(question).map(String.init) ?? ""
                case .year: question.year.map(String.init) ?? sheet?.records.first?["period"].cell ?? ""
                case .sigma: JSON.number(question.sigma).cell
                default: nil
                }
            return value.map {
                TextField(field: field.rawValue, caption: visit.say("filter-\(field.rawValue)"), value: $0)
            }
        }
    }

    /// The pairs of countries that most is counted of.
    private static func others(
        _ indicator: any TradeIndicator, _ question: TradeQuestion, _ visit: Visit
    ) async throws -> [RowLink] {
        let takesPrints = indicator.fields.contains(.frequency)
        let prints = Set(try await visit.workbench.figureSources().filter(\.isPrints).map(\.name))
        let series = try await visit.workbench.seriesList().filter { record in
            takesPrints || !prints.contains(record["source"].cell)
        }
        let longest = series.sorted { ($0["periods"].number ?? 0) > ($1["periods"].number ?? 0) }
        return longest.prefix(8).map { record in
            let (reporter, partner) = (Country(record["reporter"].cell), Country(record["partner"].cell))
            let sends = (record["exported"].number ?? 0) > 0
            let (from, to) = sends || takesPrints ? (reporter, partner) : (partner, reporter)
            return RowLink(
                link: question.address(indicator.name, from: from, to: to, source: record["source"].cell),
                caption: visit.say(
                    "trade.other",
                    [
                        "from": visit.area(from), "to": visit.area(to),
                        "source": visit.sourceName(record["source"].cell),
                    ]))
        }
    }

    private static func basket(_ question: TradeQuestion, _ visit: Visit) -> [String: String] {
        ["basket": visit.basket(question)?.says ?? "", "since": visit.since(question).map(String.init) ?? ""]
    }

    private static func choices(
        _ indicator: any TradeIndicator, _ question: TradeQuestion, _ visit: Visit
    ) async throws -> [ChoiceView] {
        let sources = try await visit.workbench.figureSources()
        return indicator.fields.compactMap { field in
            switch field {
            case .source:
                let takesPrints = indicator.fields.contains(.frequency)
                let tables = sources.filter { takesPrints || !$0.isPrints }.map { ($0.name, visit.sourceName($0.name)) }
                let units =
                    takesPrints
                    ? []
                    : Set(sources.filter { !$0.isPrints }.map(\.unit)).sorted().map {
                        ($0, visit.say("trade.all-in", ["unit": $0]))
                    }
                return ChoiceView(field.rawValue, units + tables, chosen: question.source, visit)
            case .goods:
                let baskets = visit.rulebook.baskets.map { ($0.name, $0.says) }
                return ChoiceView(field.rawValue, baskets, chosen: question.goods, visit)
            case .frequency:
                let all = TradeQuestion.frequencies.map { ($0.rawValue, visit.say("trade.frequency-\($0.rawValue)")) }
                return ChoiceView(field.rawValue, all, chosen: question.frequency.rawValue, visit)
            case .shows:
                let all = BilateralTrade.Shown.allCases.map { ($0.rawValue, visit.say("trade.shows-\($0.rawValue)")) }
                return ChoiceView(
                    field.rawValue, all, chosen: question.shows ?? BilateralTrade.Shown.levels.rawValue, visit)
            case .from, .to, .since, .year, .sigma: return nil
            }
        }
    }

    private static func heading(_ column: TradeSheet.Column, _ visit: Visit) -> String {
        column.heading ?? visit.say("trade.column-\(column.path)")
    }

    private static func row(
        _ record: JSON, _ number: Int, _ sheet: TradeSheet, _ scale: FigureWords.Scale, _ visit: Visit
    ) -> Row {
        let cells = sheet.columns.map { column in
            Cell(
                text: text(record[path: column.path], column.kind, scale, visit), heading: heading(column, visit),
                isNumber: column.kind.isNumber)
        }
        return Row(
            head: cells.first?.text ?? "",
            links: sheet.links.filter { $0.row == number }.map { RowLink(link: $0.link, caption: $0.caption) },
            cells: Array(cells.dropFirst()))
    }

    private static func text(
        _ value: JSON, _ kind: TradeSheet.Column.Kind, _ scale: FigureWords.Scale, _ visit: Visit
    ) -> String {
        switch kind {
        case .text: return value.cell
        case .country: return visit.area(Country(value.cell))
        case .period: return Period(iso: value.cell).map(visit.words.period) ?? value.cell
        case .amount: return value.number.map { scale.digits($0) } ?? ""
        case .percent: return value.number.map { visit.words.number($0, step: 0.1) } ?? ""
        case .ratio: return value.number.map { visit.words.number($0, step: 0.01) } ?? ""
        }
    }
}
