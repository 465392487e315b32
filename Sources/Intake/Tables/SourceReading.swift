public import Domain
public import Rules

/// The statistical source whose columns a table has; nothing if it is no table of a known source.
public func isStatistics(_ capture: Capture, rules: Rulebook) -> SourceDescription? {
    guard let columns = DelimitedTable.columns(of: capture.bytes) else { return nil }
    return rules.sources.first { Set($0.requiredColumns).isSubset(of: columns) }
}

/// Reads the tables of a statistical source, by its description, into observations.
public struct SourceReading: Sendable {
    private let source: SourceDescription

    /// Takes the description of a source.
    public init(_ source: SourceDescription) { self.source = source }

    /// The observations of a table, row by row; of a row that holds a level and a growth the level first.
    public func observations(in capture: Capture) throws(IntakeError) -> [Observation] {
        let table = try DelimitedTable(capture.bytes, of: capture.source)
        if let missing = source.requiredColumns.first(where: { !table.columns.contains($0) }) {
            throw .columnMissing(capture.source, column: missing)
        }
        var observations: [Observation] = []
        for row in table.rows { try read(Cells(row, of: capture), into: &observations) }
        return observations
    }

    /// The cells of one row, with errors that say where they stand.
    private struct Cells {
        let row: DelimitedTable.Row
        let capture: Capture

        init(_ row: DelimitedTable.Row, of capture: Capture) {
            self.row = row
            self.capture = capture
        }

        /// What stands in a column; nothing where it is empty.
        func text(_ column: String?) -> String? {
            guard let column, let text = row[column], !text.isEmpty else { return nil }
            return text
        }

        /// What a filled column means; an error if it means nothing.
        func value<Value>(_ column: String?, _ meaning: (String) -> Value?) throws(IntakeError) -> Value? {
            guard let column, let text = text(column) else { return nil }
            guard let value = meaning(text) else {
                throw .cell(capture.source, line: row.line, column: column, text)
            }
            return value
        }

        /// What a column means that must be filled.
        func required<Value>(_ column: String, _ meaning: (String) -> Value?) throws(IntakeError) -> Value {
            guard let value = try value(column, meaning) else {
                throw .cell(capture.source, line: row.line, column: column, "")
            }
            return value
        }
    }

    private func read(_ cells: Cells, into observations: inout [Observation]) throws(IntakeError) {
        let columns = source.columns
        let period = try cells.required(columns.period) { Period(iso: $0) }
        let meaning = try cells.required(columns.flow) { source.flows[$0] }
        let firstPrint = try cells.required(columns.period) { _ in source.publishes.firstPrint(of: period) }
        let printed = try cells.value(columns.printed) { Day(iso: $0) }
        let vintage =
            printed.map { Vintage(earliest: $0, latest: $0, first: $0 <= firstPrint.latest) } ?? firstPrint
        let flow = Flow(
            from: meaning.from, to: meaning.to, kind: meaning.kind, reporter: source.reporter, goods: source.goods)
        func add(_ measure: Measure, _ quantity: Quantity, _ currency: Unit?) {
            observations.append(
                Observation(
                    source: source.name, indicator: meaning.indicator, flow: flow, period: period, measure: measure,
                    quantity: quantity, currency: currency, vintage: vintage, address: cells.text(columns.address),
                    note: cells.text(columns.note),
                    provenance: Provenance(
                        file: cells.capture.name, line: cells.row.line, checksum: cells.capture.checksum)))
        }
        if let level = source.level,
            let quantity = try cells.value(
                level.column, { Quantity(printed: $0, power: level.power, unit: level.unit) })
        {
            add(.level, quantity, level.unit.isCurrency ? level.unit : nil)
        }
        if let growth = source.growth {
            let hedge = cells.text(columns.note).flatMap { note in
                note.split { !$0.isLetter }.lazy.compactMap { growth.hedges[$0.lowercased()] }.first
            }
            if let quantity = try cells.value(
                growth.column, { Quantity(printed: $0, power: 0, unit: .percent, hedge: hedge) })
            {
                add(.growth, quantity, try currency(cells, of: growth))
            }
        }
    }

    /// The currency that a growth was worked out in; nothing where the row doesn't state it.
    private func currency(_ cells: Cells, of growth: SourceDescription.Growth) throws(IntakeError) -> Unit? {
        guard let code = cells.text(growth.basis), !growth.unstated.contains(code) else { return nil }
        return try cells.value(growth.basis) { growth.currencies[$0] }
    }
}
