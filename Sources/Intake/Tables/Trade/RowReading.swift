import Domain
import Rules

/// Reads the cells of one row after another into figures.
struct RowReading {
    private let table: TableDescription
    private let layout: TableLayout
    private let areas: AreaRegister
    private let periods: PeriodCell
    private let numbers: NumberCell
    /// What the file's name says where no column does.
    private let ofFile: (flow: TradeFlow?, edition: String?)
    // What cells were found to mean; a table has few different ones.
    private var knownAreas: [String: Country] = [:]
    private var knownPeriods: [String: Period] = [:]

    init(_ table: TableDescription, _ layout: TableLayout, areas: AreaRegister, file: String) {
        self.table = table
        self.layout = layout
        self.areas = areas
        periods = PeriodCell(months: table.months)
        numbers = NumberCell(decimals: table.decimals)
        ofFile = (table.flow(ofFile: file), table.edition(ofFile: file))
    }

    /// The figures of a row.
    mutating func figures(_ cells: [String], line: Int) throws(RowFault) -> [TradeFigure] {
        for (column, wanted) in layout.keep where !wanted.contains(Self.whole(cells[column])) {
            throw RowFault(.part, cells[column])
        }
        for (column, other) in layout.leave where other.contains(cells[column]) {
            throw RowFault(.otherMeasure, cells[column])
        }
        var reporter = table.reporter ?? ""
        if table.reporter == nil { reporter = try area(.reporter, cells) }
        let partner = try area(.partner, cells)
        var named = ofFile.flow
        if let cell = layout.text(.flow, cells) { named = try flow(cell) }
        let scale = try scale(cells)
        var status: TradeStatus = []
        for column in layout.roles[.status] ?? [] { status.formUnion(flags(cells[column])) }
        let quantityUnit = layout.text(.quantityUnit, cells)
        let weight =
            layout.text(.weight, cells).flatMap { numbers.number($0, power: table.weightPower) }
            ?? quantityUnit.flatMap { table.weights[$0] }.flatMap { power in
                layout.text(.quantity, cells).flatMap { numbers.number($0, power: power) }
            }
        let quantity = layout.text(.quantity, cells).flatMap { numbers.number($0, power: 0) }
        let edition = layout.text(.edition, cells).map { table.editions[$0] ?? $0 } ?? ofFile.edition ?? ""
        let goods = try goods(cells, edition)
        var found: [TradeFigure] = []
        var isEmpty = true
        for figure in layout.figures {
            let (cell, flag) = split(cells[figure.column])
            if table.missing.contains(cells[figure.column]) || table.missing.contains(cell) { continue }
            isEmpty = false
            guard let flow = figure.values.flow ?? named else { throw RowFault(.unknownFlow, "") }
            let unit: Unit
            if let own = figure.values.unit { unit = own } else { unit = try self.unit(cells) }
            guard let value = numbers.number(cell, power: (figure.values.power ?? 0) + scale) else {
                throw RowFault(.notANumber, cells[figure.column])
            }
            let period: Period
            if let own = figure.period { period = own } else { period = try self.period(cells, of: figure.values) }
            found.append(
                TradeFigure(
                    row: TradeRow(
                        reporter: reporter, partner: partner,
                        basis: figure.values.basis ?? table.bases[flow] ?? .unstated, flow: flow, goods: goods,
                        edition: edition, period: period,
                        // No trade is neither below nor above nought.
                        value: value == 0 ? 0 : value, quantity: quantity, weight: weight,
                        status: status.union(flags(flag))),
                    unit: unit, valuation: figure.values.valuation ?? table.valuations[flow],
                    quantityUnit: quantity == nil ? nil : quantityUnit, line: line))
        }
        if isEmpty {
            // A time that can't be read is told even where nothing stands.
            if !layout.figures.contains(where: { $0.period != nil }) { _ = try period(cells) }
            throw RowFault(.noFigure, "")
        }
        return found
    }

    /// The number in a cell and the flag behind it: "62592 p".
    private func split(_ cell: String) -> (number: String, flag: String) {
        guard let space = cell.lastIndex(of: " "), table.flags[String(cell[cell.index(after: space)...])] != nil else {
            return (cell, "")
        }
        return (String(cell[..<space]), String(cell[cell.index(after: space)...]))
    }

    /// The remarks of a cell: a known one, perhaps with its label behind it, or several letters that each are one.
    private func flags(_ cell: String) -> TradeStatus {
        let code = cell.prefix { $0 != ":" }
        if let status = table.flags[String(code)] { return status }
        let letters = code.map { table.flags[String($0)] }
        return letters.reduce(into: []) { $0.formUnion(letters.contains(nil) ? [] : $1 ?? []) }
    }

    private mutating func area(_ role: TableDescription.Role, _ cells: [String]) throws(RowFault) -> Country {
        var first: String?
        for column in layout.roles[role] ?? [] where !cells[column].isEmpty {
            let cell = cells[column]
            if let known = knownAreas[cell] { return known }
            first = first ?? cell
            let code = Self.whole(cell)
            guard let area = table.areas[code] ?? areas.area(code, remarks: table.remarks) else { continue }
            knownAreas[cell] = area
            return area
        }
        throw RowFault(.unknownArea, first ?? "")
    }

    private mutating func period(_ cells: [String]) throws(RowFault) -> Period {
        let year = layout.text(.year, cells)
        let cell = layout.text(.period, cells) ?? "\(year ?? "") \(layout.text(.month, cells) ?? "")"
        if let known = knownPeriods[cell] { return known }
        let period =
            layout.text(.period, cells).flatMap { periods.period($0) }
            ?? year.flatMap { year in
                layout.text(.month, cells).map { periods.period(year: year, month: $0) } ?? periods.period(year)
            }
        guard let period else { throw RowFault(.unknownTime, cell) }
        knownPeriods[cell] = period
        return period
    }

    /// The time of a row's figure in a column that is of one month, or counts from January.
    private mutating func period(
        _ cells: [String], of values: TableDescription.Values
    ) throws(RowFault) -> Period {
        let whole = try period(cells)
        guard values.month != nil || values.toDate == true else { return whole }
        let year = whole.start.map(\.civil.year) ?? 0
        let months = values.month.map { $0...$0 } ?? 1...(whole.end?.civil.month ?? 12)
        guard let period = Period(year: year, months: months) else { throw RowFault(.unknownTime, "\(whole)") }
        return period
    }

    private func flow(_ cell: String) throws(RowFault) -> TradeFlow {
        if let flow = table.flows[cell] { return flow }
        // "2-EXPORT", "2: EXPORT": a code before the word.
        let words = cell.split(maxSplits: 1) { $0 == "-" || $0 == ":" }.map { $0.drop { $0 == " " } }
        if words.count == 2, let flow = table.flows[String(words[1])] ?? table.flows[String(words[0])] { return flow }
        throw RowFault(.unknownFlow, cell)
    }

    private func unit(_ cells: [String]) throws(RowFault) -> Unit {
        let cell = layout.text(.unit, cells) ?? ""
        let code = cell.prefix { $0 != ":" && $0 != " " }
        if let unit = table.units[cell] ?? table.units[String(code)] { return unit }
        throw RowFault(.unknownUnit, cell)
    }

    private func scale(_ cells: [String]) throws(RowFault) -> Int {
        guard let cell = layout.text(.scale, cells) else { return 0 }
        let code = String(cell.prefix { $0 != ":" && $0 != " " })
        if let power = table.scales[cell] ?? table.scales[code] { return power }
        // SDMX writes the power itself.
        guard let power = Int(code), (-9...12).contains(power) else { throw RowFault(.unknownUnit, cell) }
        return power
    }

    private func goods(_ cells: [String], _ edition: String) throws(RowFault) -> String {
        guard let cell = layout.text(.goods, cells) else { return TradeRow.allGoods }
        let code = Self.whole(cell).utf8.prefix { !Self.codeEnds.contains($0) }
        let text = String(code) ?? ""
        if table.allGoods.contains(cell) || table.allGoods.contains(text) { return TradeRow.allGoods }
        // Secret goods are kept within their chapter: "27XXXXXX".
        let digits = code.prefix { (48...57).contains($0) }
        guard (1...10).contains(code.count), !digits.isEmpty,
            digits.count == code.count || (digits.count >= 2 && code.allSatisfy(Self.isCode))
        else { throw RowFault(.unknownGoods, cell) }
        // Spreadsheets drop the nought that a chapter below ten begins with; other editions than those described, such as
        // SITC, have codes of one digit or three.
        let isWhole =
            table.hasWholeCodes || digits.count < code.count || code.count % 2 == 0
            || !(edition.isEmpty || table.editions.values.contains(edition))
        return isWhole ? text : "0" + text
    }

    /// A code without the ".0" that programs add to a column of numbers with gaps, and the "'" that keeps spreadsheets from seeing one.
    private static func whole(_ cell: String) -> String {
        var text = cell[...]
        if text.hasPrefix("'") {
            text.removeFirst()
            if text.hasSuffix("'") { text.removeLast() }
        }
        return String(text.hasSuffix(".0") ? text.dropLast(2) : text)
    }

    private static let codeEnds = Array("- :".utf8)

    private static func isCode(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (65...90).contains(byte) }
}
