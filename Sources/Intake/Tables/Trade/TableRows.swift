/// The rows of a table below the names of its columns, one after another.
struct TableRows {
    /// Where they come from.
    enum Origin {
        case scan(RecordScan)
        case records(ArraySlice<DelimitedTable.Row>)
    }

    private var origin: Origin

    init(_ origin: Origin) { self.origin = origin }

    /// The next row; nothing at the end.
    mutating func next() throws(IntakeError) -> (line: Int, cells: [String])? {
        switch origin {
        case .scan(var scan):
            // Two owners would copy the scan for every row.
            origin = .records([])
            defer { origin = .scan(scan) }
            return try scan.record()
        case .records(let rows):
            origin = .records(rows.dropFirst())
            return rows.first.map { ($0.line, $0.cells) }
        }
    }

    /// Whether the last row that was given ended with its line.
    var hasEnded: Bool { if case .scan(let scan) = origin { scan.hasEnded } else { true } }
}
