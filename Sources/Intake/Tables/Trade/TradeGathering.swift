import Domain
import Rules

/// The figures of a table as they come together, each cell once.
struct TradeGathering {
    /// What a figure counts, whatever it is.
    private struct Cell: Hashable {
        var row: TradeRow
        var unit: Unit

        init(_ figure: TradeFigure) {
            row = figure.row
            (row.value, row.weight, row.quantity, row.status) = (0, nil, nil, [])
            unit = figure.unit
        }
    }

    /// A part of a cell, where a table cuts them.
    private struct Part: Hashable {
        var cell: Cell
        var parts: [String]
    }

    private let areas: AreaRegister
    private var places: [Cell: Int] = [:]
    private var values: [Part: Double] = [:]
    private(set) var figures: [TradeFigure] = []
    private(set) var refusals: [TradeRefusal.Reason: TradeRefusal] = [:]
    private(set) var remarks: [TradeRemark.Kind: TradeRemark] = [:]

    /// By number the corrections that were about a figure, and the first of those that weren't as wrong as expected; nothing once
    /// one was.
    private var expected: [Int: TradeFigure?] = [:]

    init(areas: AreaRegister) { self.areas = areas }

    /// Counts what is left out.
    mutating func refuse(_ fault: RowFault, line: Int) {
        let first = TradeRefusal(reason: fault.reason, line: line, cell: fault.cell, count: 0)
        refusals[fault.reason, default: first].count += 1
    }

    /// Counts what is to be known.
    mutating func remark(_ kind: TradeRemark.Kind, line: Int, cell: String) {
        remarks[kind, default: TradeRemark(kind: kind, line: line, cell: cell, count: 0)].count += 1
    }

    /// Counts what is to be known of a figure.
    mutating func remark(_ kind: TradeRemark.Kind, _ figure: TradeFigure, _ cell: String) {
        remark(
            kind, line: figure.line, cell: "\(figure.row.reporter) \(figure.row.partner) \(figure.row.period) \(cell)")
    }

    /// Notes that a correction was about a figure, and whether it looked as expected.
    mutating func expect(_ correction: Int, _ asExpected: Bool, _ figure: TradeFigure) {
        if asExpected {
            expected[correction] = .some(nil)
        } else if expected[correction] == nil {
            expected[correction] = figure
        }
    }

    /// The corrections that were about figures none of which looked as expected, each with the first of them.
    var unexpected: [(correction: Int, figure: TradeFigure)] {
        expected.sorted { $0.key < $1.key }.compactMap { number, figure in figure.map { (number, $0) } }
    }

    /// Keeps a figure, unless its cell has one; parts of a cell are added.
    mutating func keep(_ figure: TradeFigure, parts: [String]) {
        let cell = Cell(figure)
        let part = Part(cell: cell, parts: parts)
        let value = figure.row.value
        if let known = values[part] {
            let place = "\(figure.row.partner) \(figure.row.period)"
            refuse(
                known == value
                    ? RowFault(.repeated, place) : RowFault(.conflicting, "\(place): \(known) and \(value)"),
                line: figure.line)
            return
        }
        values[part] = value
        guard let place = places[cell] else {
            places[cell] = figures.count
            figures.append(figure)
            return
        }
        let known = figures[place]
        func sum(_ number: (TradeRow) -> Double?) -> Double? {
            number(known.row).flatMap { first in number(figure.row).map { first + $0 } }
        }
        figures[place].row.value += value
        figures[place].row.weight = sum(\.weight)
        figures[place].row.quantity = known.quantityUnit == figure.quantityUnit ? sum(\.quantity) : nil
        figures[place].row.status.formUnion(figure.row.status)
        remark(.added, figure, figure.row.goods)
    }

    /// Looks at the figures beside each other, and says what stands apart.
    mutating func compare() {
        for figure in figures {
            let row = figure.row
            let kinds = [areas.kind(row.reporter), areas.kind(row.partner)]
            if kinds.contains(.group) { remark(.group, figure, "") }
            if kinds.contains(.rest) { remark(.rest, figure, "") }
            if row.reporter == row.partner { remark(.ownCountry, figure, row.flow.rawValue) }
            if ![row.reporter, row.partner].allSatisfy({ areas.existed($0, in: row.period) }) {
                remark(.outOfTime, figure, "")
            }
            if let wider = wider(figure) { remark(.inside, figure, "\(row.goods) < \(wider)") }
        }
        compareMonths()
    }

    /// Goods of the same flow and time that hold these, too.
    private func wider(_ figure: TradeFigure) -> String? {
        guard let last = figure.row.goods.utf8.last, (48...57).contains(last) || (65...90).contains(last) else {
            return nil
        }
        var cell = Cell(figure)
        let code = figure.row.goods
        for length in stride(from: 2, to: code.utf8.count, by: 2) {
            cell.row.goods = String(code.prefix(length))
            if places[cell] != nil { return cell.row.goods }
        }
        cell.row.goods = TradeRow.allGoods
        return places[cell] == nil ? nil : cell.row.goods
    }

    /// Finds months that say of five or more cells just what another month says.
    private mutating func compareMonths() {
        struct Source: Hashable {
            var reporter: Country
            var flow: TradeFlow
            var unit: Unit
            var basis: PartnerBasis
        }
        var months: [Source: [Period: (count: Int, print: Int, first: TradeFigure)]] = [:]
        for figure in figures where figure.row.value != 0 && figure.row.period.months?.months.count == 1 {
            let row = figure.row
            let source = Source(reporter: row.reporter, flow: row.flow, unit: figure.unit, basis: row.basis)
            var hasher = Hasher()
            for text in [row.partner.code, row.goods, row.edition] { hasher.combine(text) }
            hasher.combine(row.value)
            var month = months[source]?[row.period] ?? (0, 0, figure)
            month.count += 1
            // The sum doesn't depend on the order of rows.
            month.print &+= hasher.finalize()
            months[source, default: [:]][row.period] = month
        }
        for all in months.values {
            var seen: [Int: Period] = [:]
            for (period, month) in all.sorted(by: { $0.key < $1.key }) where month.count >= 5 {
                if let twin = seen[month.print] { remark(.monthRepeated, month.first, "\(twin)") }
                seen[month.print] = seen[month.print] ?? period
            }
        }
    }
}
