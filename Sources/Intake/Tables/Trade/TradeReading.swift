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
        /// What is to be known of what was kept.
        public var remarks: [TradeRemark] = []
        /// How many rows the file has.
        public var read = 0
    }

    private let table: TableDescription
    private let areas: AreaRegister
    private let corrections: [Correction]

    /// Takes a description, and the known errors of its source.
    public init(_ table: TableDescription, areas: AreaRegister, corrections: [Correction] = []) {
        self.table = table
        self.areas = areas
        self.corrections = corrections.filter { $0.source == table.name }
    }

    /// The figures of a file.
    public func found(in file: TableFile) throws(IntakeError) -> Found {
        var (layout, rows) = try file.rows(table)
        var cells = RowReading(table, layout, areas: areas, file: file.name)
        var gathered = TradeGathering(areas: areas)
        let unknown = layout.unknown.prefix(20).joined(separator: ", ")
        for _ in layout.unknown { gathered.remark(.unknownColumn, line: 1, cell: unknown) }
        var read = 0
        var last = 0
        while let row = try rows.next() {
            read += 1
            last = row.line
            do throws(RowFault) {
                guard layout.holds(row.cells) else { throw RowFault(.notARow, "\(row.cells.count)/\(layout.count)") }
                for figure in try cells.figures(row.cells, line: row.line) {
                    gather(
                        figure, parts: layout.parts.map { row.cells[$0] },
                        unknown: layout.unknown(row.cells), &gathered)
                }
            } catch {
                gathered.refuse(error, line: row.line)
            }
        }
        for (correction, figure) in gathered.unexpected {
            gathered.remark(.expired, figure, corrections[correction].reason)
        }
        if !rows.hasEnded { gathered.remark(.unended, line: last, cell: "") }
        gathered.compare()
        return Found(
            figures: gathered.figures, refusals: gathered.refusals.values.sorted { $0.reason < $1.reason },
            remarks: gathered.remarks.values.sorted { $0.kind < $1.kind }, read: read)
    }

    /// Keeps a figure, with the known error in it mended.
    private func gather(
        _ figure: TradeFigure, parts: [String], unknown: Int, _ gathered: inout TradeGathering
    ) {
        var figure = figure
        for (number, correction) in corrections.enumerated() where correction.concerns(figure.row) {
            guard correction.expects(figure.row.value) else {
                gathered.expect(number, false, figure)
                continue
            }
            gathered.expect(number, true, figure)
            guard let mended = correction.corrected(figure.row) else {
                gathered.refuse(RowFault(.dropped, correction.reason), line: figure.line)
                return
            }
            figure.row = mended
            gathered.remark(.corrected, figure, correction.reason)
        }
        gathered.keep(figure, parts: parts, unknown: unknown)
    }
}
