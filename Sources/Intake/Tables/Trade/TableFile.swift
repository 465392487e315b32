public import Domain
public import Rules

/// A file that may be a table: unpacked, in UTF-8, with the lines that may name its columns.
public struct TableFile: Sendable {
    /// A line that may name the columns, and where it begins.
    private struct Head: Sendable {
        var columns: [String]
        var start: Int
        var line: Int
        /// How many columns stand in the first cell, separated by commas.
        var joined = 1
    }

    /// Bytes that a packed table may have when it is unpacked.
    private static let limit = 256 << 20
    /// Lines of notes that may stand above the names of the columns, and the bytes that they may fill.
    private static let notes = (lines: 40, bytes: 1 << 18)

    let name: String
    let source: String
    private let bytes: [UInt8]
    private let heads: [Head]
    /// The records of JSON, which have to be read whole to know their columns.
    private let records: DelimitedTable?

    /// Opens a file; one that is no table has no columns.
    public init(_ capture: Capture) throws(IntakeError) {
        (name, source) = (capture.name, capture.source)
        let plain =
            Gunzip.isPacked(capture.bytes)
            ? try Gunzip.unpacked(capture.bytes, of: capture.source, limit: Self.limit) : capture.bytes
        bytes = CharacterDecoding(table: plain).bytes
        records = DelimitedTable.isJSON(bytes) ? try DelimitedTable(json: bytes, of: capture.source) : nil
        heads = records.map { [Head(columns: $0.columns, start: 0, line: 1)] } ?? Self.heads(of: bytes)
    }

    /// The first lines, each with its own separator: notes may stand above the table.
    private static func heads(of bytes: [UInt8]) -> [Head] {
        let top = Array(bytes.prefix(notes.bytes))
        var heads: [Head] = []
        var (start, line) = (0, 1)
        while heads.count < notes.lines, start < top.count {
            var scan = RecordScan(top, of: "", from: start, line: line, isStrict: false)
            guard let record = try? scan.record(), scan.next < top.count || top.count == bytes.count else { break }
            let joined = unjoined(record.cells)
            heads.append(Head(columns: joined.cells, start: start, line: line, joined: joined.count))
            (start, line) = (scan.next, scan.line)
        }
        return heads
    }

    /// Eurostat's tables with a column a time begin with "freq,partner,geo\TIME_PERIOD" in one cell.
    private static func unjoined(_ cells: [String]) -> (cells: [String], count: Int) {
        let halves = (cells.first ?? "").split(separator: "\\", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return (cells, 1) }
        let names = halves[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return (names + cells.dropFirst(), names.count)
    }

    /// The description that knows the most of its columns; nothing if none reads it.
    public func description(in rules: Rulebook) -> TableDescription? {
        let all = rules.tradeTables.filter { $0.fits(file: name) }
        for head in heads {
            let fitting = all.compactMap { table in
                TableLayout(table, columns: head.columns).map { (table, known: $0.known) }
            }
            if let most = fitting.map(\.known).max() { return fitting.first { $0.known == most }?.0 }
        }
        return nil
    }

    /// The names in its first line.
    var columns: [String] { heads.first?.columns ?? [] }

    /// All its cells, with the first line as names.
    func cells() throws(IntakeError) -> DelimitedTable {
        guard let records else { return try DelimitedTable(bytes, of: source) }
        return records
    }

    /// The columns and rows, as a description reads them.
    func rows(_ table: TableDescription) throws(IntakeError) -> (layout: TableLayout, rows: TableRows) {
        for head in heads {
            guard let layout = TableLayout(table, columns: head.columns) else { continue }
            guard let records else {
                var scan = RecordScan(bytes, of: source, from: head.start, line: head.line, isStrict: false)
                _ = try scan.record()
                return (layout, TableRows(.scan(scan), joined: head.joined))
            }
            return (layout, TableRows(.records(records.rows[...])))
        }
        throw .noTable(source, table: table.name)
    }
}
