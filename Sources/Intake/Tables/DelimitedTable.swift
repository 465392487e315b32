/// A table of cells separated by one character, with the names of its columns in the first line (RFC 4180).
struct DelimitedTable {
    /// One row: the line that it begins on and its cells by column.
    struct Row {
        /// The line in the file, from 1.
        let line: Int
        let cells: [String]
        fileprivate let columns: [String: Int]

        /// A cell; nothing where there is no such column.
        subscript(column: String) -> String? { columns[column].map { cells[$0] } }
    }

    /// Bytes that a table may have at most.
    static let limit = 256 << 20

    /// The names of the columns.
    let columns: [String]
    /// The rows, in order.
    let rows: [Row]

    /// Reads a whole table.
    init(_ bytes: [UInt8], of source: String) throws(IntakeError) {
        guard bytes.count <= Self.limit else { throw .tooLarge(source, bytes: bytes.count, limit: Self.limit) }
        var scan = RecordScan(bytes, of: source)
        guard let header = try scan.record() else { throw .empty(source) }
        columns = header.cells.map(Self.name)
        var numbers: [String: Int] = [:]
        for (number, name) in columns.enumerated() where !name.isEmpty {
            guard numbers.updateValue(number, forKey: name) == nil else {
                throw .columnTwice(source, line: header.line, column: name)
            }
        }
        var rows: [Row] = []
        while let (line, cells) = try scan.record() {
            guard cells.count == columns.count else {
                throw .ragged(source, line: line, cells: cells.count, columns: columns.count)
            }
            rows.append(Row(line: line, cells: cells, columns: numbers))
        }
        self.rows = rows
    }

    /// Puts together cells that were read elsewhere, each row with its line.
    init(columns: [String], cells: [(line: Int, cells: [String])]) {
        self.columns = columns
        let numbers = Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
        rows = cells.map { Row(line: $0.line, cells: $0.cells, columns: numbers) }
    }

    /// The names of the columns of what may be a table; nothing if its first line can't be one.
    static func columns(of bytes: [UInt8]) -> [String]? {
        guard let end = bytes.prefix(1 << 16).firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        var scan = RecordScan(Array(bytes[...end]), of: "")
        return (try? scan.record())?.cells.map(name)
    }

    /// A column's name without white space around it.
    private static func name(_ cell: String) -> String {
        let blank: (UInt8) -> Bool = { $0 == 32 || $0 == 9 }
        var name = cell.utf8[...]
        while let first = name.first, blank(first) { name = name.dropFirst() }
        while let last = name.last, blank(last) { name = name.dropLast() }
        return String(name) ?? cell
    }
}
