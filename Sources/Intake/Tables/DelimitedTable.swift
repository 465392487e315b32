/// A table of cells separated by one character, with the names of its columns in the first line (RFC 4180).
struct DelimitedTable {
    /// One row: the line that it begins on and its cells by column.
    struct Row {
        /// The line in the file, from 1.
        let line: Int
        fileprivate let cells: [String]
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
        var scan = Scan(bytes, of: source)
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
        var scan = Scan(Array(bytes[...end]), of: "")
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

    /// A way through the bytes, record by record.
    private struct Scan {
        private let bytes: [UInt8]
        private let source: String
        private var next: Int
        private var line = 1
        private let separator: UInt8

        init(_ bytes: [UInt8], of source: String) {
            self.bytes = bytes
            self.source = source
            next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            separator = Self.separator(of: bytes.prefix { $0 != UInt8(ascii: "\n") })
        }

        /// The character that stands most often between the names of columns.
        private static func separator(of header: ArraySlice<UInt8>) -> UInt8 {
            var counts: [UInt8: Int] = [:]
            var isQuoted = false
            for byte in header {
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                if !isQuoted { counts[byte, default: 0] += 1 }
            }
            let all = Array(",;\t|".utf8)
            let most = all.map { counts[$0] ?? 0 }.max() ?? 0
            return most == 0 ? UInt8(ascii: ",") : all.first { counts[$0] == most } ?? UInt8(ascii: ",")
        }

        /// The next record that isn't an empty line; nothing at the end.
        mutating func record() throws(IntakeError) -> (line: Int, cells: [String])? {
            while next < bytes.count, endsLine() {}
            guard next < bytes.count else { return nil }
            let first = line
            var cells = [try cell()]
            while next < bytes.count, bytes[next] == separator {
                next += 1
                cells.append(try cell())
            }
            guard next == bytes.count || endsLine() else { throw .stray(source, line: line) }
            return (first, cells)
        }

        /// Passes the end of a line, if it stands here.
        private mutating func endsLine() -> Bool {
            var after = next
            if after < bytes.count, bytes[after] == UInt8(ascii: "\r") { after += 1 }
            if after < bytes.count, bytes[after] == UInt8(ascii: "\n") {
                after += 1
            } else if after == next {
                return false
            }
            next = after
            line += 1
            return true
        }

        private mutating func cell() throws(IntakeError) -> String {
            guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") else {
                let start = next
                while next < bytes.count, bytes[next] != separator, !Self.ends.contains(bytes[next]) {
                    next += 1
                }
                return try text(bytes[start..<next])
            }
            let opened = line
            var cell: [UInt8] = []
            next += 1
            while next < bytes.count {
                let byte = bytes[next]
                next += 1
                if byte == UInt8(ascii: "\"") {
                    guard next < bytes.count, bytes[next] == byte else { return try text(cell[...]) }
                    next += 1
                } else if byte == UInt8(ascii: "\n") {
                    line += 1
                }
                cell.append(byte)
            }
            throw .openQuote(source, line: opened)
        }

        private static let ends = Array("\"\r\n".utf8)

        private func text(_ bytes: ArraySlice<UInt8>) throws(IntakeError) -> String {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(source, line: line) }
            return text
        }
    }
}
