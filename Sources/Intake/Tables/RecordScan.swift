/// A way through the bytes of a table, record by record (RFC 4180).
struct RecordScan {
    private let bytes: [UInt8]
    private let source: String
    private let separator: UInt8
    private let isStrict: Bool
    /// The byte that comes next.
    private(set) var next: Int
    /// The line that comes next, from 1.
    private(set) var line: Int
    /// Whether a line's end stood behind the last record.
    private(set) var hasEnded = true

    /// Begins at a byte, with the separator of the line that begins there.
    ///
    /// A strict one refuses a quotation mark within a cell; another takes it as it stands, and white space around a cell away.
    init(_ bytes: [UInt8], of source: String, from start: Int = 0, line: Int = 1, isStrict: Bool = true) {
        self.bytes = bytes
        self.source = source
        self.isStrict = isStrict
        self.line = line
        next = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
        let line = bytes[min(next, bytes.count)...].drop { Self.lineEnds.contains($0) }
        separator = Self.separator(of: line.prefix { !Self.lineEnds.contains($0) })
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
        // "freq,partner,geo\TIME_PERIOD" is one cell before those of the times.
        if counts[UInt8(ascii: "\\")] != nil, counts[UInt8(ascii: "\t")] != nil { return UInt8(ascii: "\t") }
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
        hasEnded = next < bytes.count
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
        if !isStrict { while next < bytes.count, isBlank(bytes[next]) { next += 1 } }
        guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") else { return try plainCell(from: next) }
        let start = next
        let opened = line
        var cell: [UInt8] = []
        next += 1
        while next < bytes.count {
            let byte = bytes[next]
            next += 1
            if byte == UInt8(ascii: "\"") {
                guard next < bytes.count, bytes[next] == byte else {
                    if isStrict { return try text(cell[...]) }
                    while next < bytes.count, isBlank(bytes[next]) { next += 1 }
                    // `"Fish", fresh` in one cell opens with a quotation mark of its own.
                    let isClosed =
                        next == bytes.count || bytes[next] == separator || Self.lineEnds.contains(bytes[next])
                    return isClosed ? try text(cell[...]) : try plainCell(from: start)
                }
                next += 1
            } else if byte == UInt8(ascii: "\n") {
                line += 1
            }
            cell.append(byte)
        }
        throw .openQuote(source, line: opened)
    }

    /// A cell up to the next separator.
    private mutating func plainCell(from start: Int) throws(IntakeError) -> String {
        while next < bytes.count, bytes[next] != separator, !Self.lineEnds.contains(bytes[next]) {
            if isStrict, bytes[next] == UInt8(ascii: "\"") { break }
            next += 1
        }
        return try text(bytes[start..<next])
    }

    private static let lineEnds = Array("\r\n".utf8)

    private func isBlank(_ byte: UInt8) -> Bool {
        byte != separator && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws(IntakeError) -> String {
        var bytes = bytes
        if !isStrict {
            while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
            while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(source, line: line) }
        return text
    }
}
