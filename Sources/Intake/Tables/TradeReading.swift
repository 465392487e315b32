public import Domain
public import Rules

/// Reads a trade table, by its description, into figures, and says what it left out.
public struct TradeReading: Sendable {
    /// What a table held.
    public struct Found: Sendable {
        /// The figures, in the order of the file.
        public var figures: [TradeFigure] = []
        /// What was left out, by reason.
        public var refusals: [TradeRefusal] = []
        /// How many rows the file has.
        public var read = 0
    }

    private let table: TableDescription
    private let areas: AreaRegister
    private let periods: PeriodCell

    /// Takes a description.
    public init(_ table: TableDescription, areas: AreaRegister) {
        self.table = table
        self.areas = areas
        periods = PeriodCell(months: table.months)
    }

    /// The figures of a file.
    public func found(in file: TableFile) throws(IntakeError) -> Found {
        let cells = try file.cells()
        var found = Found()
        var values: [TradeRow: Double] = [:]
        var refused: [TradeRefusal.Reason: TradeRefusal] = [:]
        func refuse(_ fault: Fault, _ line: Int) {
            refused[fault.reason, default: TradeRefusal(reason: fault.reason, line: line, cell: fault.cell, count: 0)]
                .count += 1
        }
        var memory = Memory()
        for row in cells.rows {
            found.read += 1
            do throws(Fault) {
                for figure in try figures(row, &memory) {
                    // What is counted, whatever the figure.
                    var cell = figure.row
                    (cell.value, cell.weight) = (0, nil)
                    let value = figure.row.value
                    guard let known = values[cell] else {
                        values[cell] = value
                        found.figures.append(figure)
                        continue
                    }
                    let place = "\(cell.partner) \(cell.period)"
                    refuse(
                        known == value
                            ? Fault(reason: .repeated, cell: place)
                            : Fault(reason: .conflicting, cell: "\(place): \(known) and \(value)"),
                        row.line)
                }
            } catch {
                refuse(error, row.line)
            }
        }
        found.refusals = refused.values.sorted { $0.reason < $1.reason }
        return found
    }

    /// Why a row is left out.
    private struct Fault: Error {
        let reason: TradeRefusal.Reason
        let cell: String
    }

    /// What cells were found to mean; a table has few different ones.
    private struct Memory {
        var areas: [String: Country] = [:]
        var periods: [String: Period] = [:]
    }

    private func figures(_ row: DelimitedTable.Row, _ memory: inout Memory) throws(Fault) -> [TradeFigure] {
        for (column, cells) in table.keep {
            let cell = row[column] ?? ""
            guard cells.contains(cell) else { throw Fault(reason: .part, cell: cell) }
        }
        var reporter = table.reporter ?? ""
        if table.reporter == nil { reporter = try area(text(.reporter, row) ?? "", &memory) }
        let partner = try area(text(.partner, row) ?? "", &memory)
        let period = try period(row, &memory)
        let goods = try goods(row)
        var named: TradeFlow?
        if let cell = text(.flow, row) { named = try flow(cell) }
        var figures: [TradeFigure] = []
        var isEmpty = true
        for column in table.values {
            guard let cell = column.columns.lazy.compactMap({ row[$0] }).first else { continue }
            guard let flow = column.flow ?? named else { throw Fault(reason: .unknownFlow, cell: "") }
            if table.missing.contains(cell) { continue }
            isEmpty = false
            guard let value = number(cell, power: column.power ?? 0) else {
                throw Fault(reason: .notANumber, cell: cell)
            }
            figures.append(
                TradeFigure(
                    row: TradeRow(
                        reporter: reporter, partner: partner, basis: column.basis ?? table.bases[flow] ?? .unstated,
                        flow: flow, goods: goods, edition: text(.edition, row) ?? "", period: period, value: value,
                        weight: text(.weight, row).flatMap { number($0, power: 0) }),
                    unit: column.unit, valuation: column.valuation ?? table.valuations[flow], line: row.line))
        }
        if isEmpty { throw Fault(reason: .noFigure, cell: "") }
        return figures
    }

    /// The cell of a role; nothing where no column has it or it is empty.
    private func text(_ role: TableDescription.Role, _ row: DelimitedTable.Row) -> String? {
        table.columns[role]?.lazy.compactMap { row[$0] }.first.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func area(_ cell: String, _ memory: inout Memory) throws(Fault) -> Country {
        if let known = memory.areas[cell] { return known }
        guard let area = areas.area(cell, remarks: table.remarks) else { throw Fault(reason: .unknownArea, cell: cell) }
        memory.areas[cell] = area
        return area
    }

    private func period(_ row: DelimitedTable.Row, _ memory: inout Memory) throws(Fault) -> Period {
        let year = text(.year, row)
        let cell = text(.period, row) ?? "\(year ?? "") \(text(.month, row) ?? "")"
        if let known = memory.periods[cell] { return known }
        let period =
            text(.period, row).flatMap(periods.period)
            ?? year.flatMap { year in
                text(.month, row).map { periods.period(year: year, month: $0) } ?? periods.period(year)
            }
        guard let period else { throw Fault(reason: .unknownTime, cell: cell) }
        memory.periods[cell] = period
        return period
    }

    private func flow(_ cell: String) throws(Fault) -> TradeFlow {
        if let flow = table.flows[cell] { return flow }
        // "2-EXPORT": a code before the word.
        let words = cell.split(separator: "-", maxSplits: 1)
        if words.count == 2, let flow = table.flows[String(words[1])] ?? table.flows[String(words[0])] { return flow }
        throw Fault(reason: .unknownFlow, cell: cell)
    }

    private func goods(_ row: DelimitedTable.Row) throws(Fault) -> String {
        guard let cell = text(.goods, row) else { return TradeRow.allGoods }
        let code = cell.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        if table.allGoods.contains(cell) || table.allGoods.contains(String(code) ?? "") { return TradeRow.allGoods }
        guard (1...10).contains(code.count), code.allSatisfy({ (48...57).contains($0) }), let text = String(code) else {
            throw Fault(reason: .unknownGoods, cell: cell)
        }
        // Spreadsheets drop the nought that a chapter below ten begins with.
        return text.utf8.count % 2 == 0 ? text : "0" + text
    }

    /// A number of a cell, with commas or spaces between thousands.
    private func number(_ cell: String, power: Int) -> Double? {
        var digits = ""
        for byte in cell.utf8 {
            switch byte {
            case 48...57, 45, 46, 43, 69, 101: digits.unicodeScalars.append(Unicode.Scalar(byte))
            case 44, 32: continue
            default: return nil
            }
        }
        guard let value = Double(power == 0 ? digits : "\(digits)e\(power)"), value.isFinite else { return nil }
        return value
    }
}
