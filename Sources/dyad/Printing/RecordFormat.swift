import ArgumentParser
import Glibc
import Workflow

/// The forms in which lists of records are printed.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable {
    case table, jsonl, csv

    /// A table on a terminal, JSON Lines elsewhere.
    static var fitting: RecordFormat { Output.isTerminal ? .table : .jsonl }

    /// Prints records.
    /// - Parameter columns: the members that tables and CSV show, and members of these: `rule.file`.
    func print(_ records: [JSON], columns: [String]) {
        switch self {
        case .jsonl: for record in records { Output.line(record.line) }
        case .csv: for line in CSV.lines(records, columns: columns) { Output.line(line) }
        case .table: Self.table(records.map { record in columns.map { Self.rounded(record[path: $0]).cell } }, columns)
        }
    }

    /// A number with the six digits that a reader takes in; files get them all.
    private static func rounded(_ value: JSON) -> JSON {
        guard case .number(let number) = value, number != 0, number.isFinite else { return value }
        let scale = pow(10, 5 - log10(abs(number)).rounded(.down))
        guard abs(number) < 1e5, scale.isFinite else { return .number(number.rounded()) }
        return .number((number * scale).rounded() / scale)
    }

    private static func table(_ rows: [[String]], _ columns: [String]) {
        let cells = ([columns] + rows).map { $0.map(shortened) }
        let widths = columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        for row in cells {
            let padded = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
            let line = padded.joined(separator: "  ")
            Output.line(String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)]))
        }
    }

    /// One line of at most sixty characters.
    private static func shortened(_ cell: String) -> String {
        let line = Output.plain(cell)
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
