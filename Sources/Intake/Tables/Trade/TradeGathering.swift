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

    /// A part of a figure, where a table cuts them.
    private struct Part: Hashable {
        var place: Int
        var part: Int
    }

    /// A value, and what stands in the columns that nobody described.
    private struct Said {
        var value: Double
        /// What all of them say together, by its hash.
        var unknown: Int
    }

    /// Letters of a cell that are shown at most.
    private static let shown = 80

    private let areas: AreaRegister
    /// The places of figures by the hash of their cells, since the cells themselves would fill the memory.
    private var places: [Int: Int] = [:]
    private var values: [Part: Said] = [:]
    /// What parts are called, by number.
    private var partNumbers: [[String]: Int] = [:]
    private var all: [TradeFigure] = []
    /// The places of figures that are taken back.
    private var withdrawn: Set<Int> = []
    private(set) var refusals: [TradeRefusal.Reason: TradeRefusal] = [:]
    private(set) var remarks: [TradeRemark.Kind: TradeRemark] = [:]

    /// By number the corrections that were about a figure, and the first of those that weren't as wrong as expected; nothing once
    /// one was.
    private var expected: [Int: TradeFigure?] = [:]

    init(areas: AreaRegister) { self.areas = areas }

    /// The figures that stand.
    var figures: [TradeFigure] {
        withdrawn.isEmpty ? all : all.enumerated().filter { !withdrawn.contains($0.offset) }.map(\.element)
    }

    /// Counts what is left out.
    mutating func refuse(_ fault: RowFault, line: Int) {
        let cell = fault.cell.utf8.count > Self.shown ? "\(fault.cell.prefix(Self.shown))…" : fault.cell
        let first = TradeRefusal(reason: fault.reason, line: line, cell: cell, count: 0)
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
    ///
    /// Two values for one cell of which a column that nobody described tells the difference may both be parts of what is asked
    /// for: neither stands.
    mutating func keep(_ figure: TradeFigure, parts: [String], unknown: Int) {
        let (key, old) = find(Cell(figure))
        let place = old ?? all.count
        let number = partNumbers[parts] ?? partNumbers.count
        partNumbers[parts] = number
        let part = Part(place: place, part: number)
        let value = figure.row.value
        if let known = values[part] {
            let name = "\(figure.row.partner) \(figure.row.period)"
            let conflict = RowFault(.conflicting, "\(name): \(known.value) and \(value)")
            refuse(known.value == value ? RowFault(.repeated, name) : conflict, line: figure.line)
            if known.value != value, known.unknown != unknown, withdrawn.insert(place).inserted {
                refuse(conflict, line: all[place].line)
            }
            return
        }
        values[part] = Said(value: value, unknown: unknown)
        if old == nil {
            places[key] = place
            all.append(figure)
            return
        }
        let known = all[place]
        func sum(_ number: (TradeRow) -> Double?) -> Double? {
            number(known.row).flatMap { first in number(figure.row).map { first + $0 } }
        }
        all[place].row.value += value
        all[place].row.weight = sum(\.weight)
        all[place].row.quantity = known.quantityUnit == figure.quantityUnit ? sum(\.quantity) : nil
        all[place].row.status.formUnion(figure.row.status)
        remark(.added, figure, figure.row.goods)
    }

    /// The key of a cell, and the place of its figure; nothing if it has none.
    private func find(_ cell: Cell) -> (key: Int, place: Int?) {
        var hasher = Hasher()
        hasher.combine(cell)
        var key = hasher.finalize()
        // Of two cells with one hash the second has the next key.
        while let place = places[key] {
            if Cell(all[place]) == cell { return (key, place) }
            key &+= 1
        }
        return (key, nil)
    }

    /// Looks at the figures beside each other, and says what stands apart.
    mutating func compare() {
        let figures = figures
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
        compare(months: figures)
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
            if find(cell).place != nil { return cell.row.goods }
        }
        cell.row.goods = TradeRow.allGoods
        return find(cell).place == nil ? nil : cell.row.goods
    }

    /// Finds months that say of five or more cells just what another month says.
    private mutating func compare(months figures: [TradeFigure]) {
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
