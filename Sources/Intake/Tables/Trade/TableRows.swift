/// The rows of a table below the names of its columns, one after another.
struct TableRows {
    /// Where they come from.
    enum Origin {
        case scan(RecordScan)
        case records(ArraySlice<DelimitedTable.Row>)
    }

    private var origin: Origin
    /// How many cells stand in the first one, separated by commas.
    private let joined: Int

    init(_ origin: Origin, joined: Int = 1) {
        self.origin = origin
        self.joined = joined
    }

    /// The next row; nothing at the end.
    mutating func next() throws(IntakeError) -> (line: Int, cells: [String])? {
        switch origin {
        case .scan(var scan):
            // Two owners would copy the scan for every row.
            origin = .records([])
            defer { origin = .scan(scan) }
            guard let row = try scan.record() else { return nil }
            return joined == 1 ? row : (row.line, unjoined(row.cells))
        case .records(let rows):
            origin = .records(rows.dropFirst())
            return rows.first.map { ($0.line, $0.cells) }
        }
    }

    private func unjoined(_ cells: [String]) -> [String] {
        let pieces = (cells.first ?? "").split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return pieces.count == joined ? pieces + cells.dropFirst() : cells
    }

    /// Whether the last row that was given ended with its line.
    var hasEnded: Bool { if case .scan(let scan) = origin { scan.hasEnded } else { true } }
}
