import Domain

/// A register: one row a thing, columns separated by tabs, with comment lines above that explain them.
public struct Register: Sendable {
    /// One row: its line in the file and its cells by column.
    public struct Row: Sendable {
        /// The line in the file, from 1.
        public let line: Int
        private let cells: [String: String]

        init(line: Int, cells: [String: String]) {
            self.line = line
            self.cells = cells
        }

        /// A cell; empty where the column is missing.
        public subscript(column: String) -> String { cells[column] ?? "" }

        /// A cell whose values are separated by `; `.
        public func list(_ column: String) -> [String] {
            self[column].split(separator: ";").map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }
        }
    }

    /// The file.
    public let file: RuleFile
    /// The rows, in order.
    public let rows: [Row]

    /// Reads a file: the first line that isn't a comment names the columns.
    init(_ file: RuleFile, columns required: [String]) throws(RuleError) {
        self.file = file
        var columns: [String] = []
        var rows: [Row] = []
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.hasPrefix("#"), !line.isEmpty else { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
                String($0).trimmingSpaces()
            }
            if columns.isEmpty {
                columns = cells
                if let missing = required.first(where: { !cells.contains($0) }) {
                    throw RuleError(
                        file: file.path, line: index + 1, what: "the column \"\(missing)\" is missing",
                        remedy: "Name the columns in the first line below the comments, separated by tabs.")
                }
                continue
            }
            guard cells.count == columns.count else {
                throw RuleError(
                    file: file.path, line: index + 1,
                    what: "\(cells.count) cells where \(columns.count) columns are named",
                    remedy: "Separate the cells by single tabs; leave an empty cell empty.")
            }
            rows.append(Row(line: index + 1, cells: Dictionary(uniqueKeysWithValues: zip(columns, cells))))
        }
        self.rows = rows
    }
}
