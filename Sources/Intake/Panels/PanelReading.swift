public import Rules

/// Reads a table as a panel, whole or not at all.
public struct PanelReading: Sendable {
    /// How the table is written.
    public let panel: PanelDescription
    private let file: TableFile

    /// Finds the description of a file; nothing if it is no panel.
    public init?(_ file: TableFile, rules: Rulebook) {
        guard let panel = rules.panels.first(where: { $0.fits(file.columns) }) else { return nil }
        self.panel = panel
        self.file = file
    }

    /// The column that has a role.
    public func column(_ role: PanelDescription.Role) -> String? { panel.column(role, among: file.columns) }

    /// All rows; an error names the first line that can't be read, and why.
    ///
    /// A column that holds anything but numbers is passed over: names and notes are no covariates.
    public func table() throws(IntakeError) -> PanelTable {
        guard let from = column(.exporter), let to = column(.importer), let trade = column(.trade) else {
            throw .columnMissing(file.source, column: PanelDescription.Role.trade.rawValue)
        }
        let year = column(.year)
        let cells = try file.cells()
        guard !cells.rows.isEmpty else { throw .empty(file.source) }
        var table = PanelTable()
        var lines: [Pair: Int] = [:]
        for row in cells.rows {
            func fault(_ column: String) -> IntakeError {
                .cell(file.source, line: row.line, column: column, row[column] ?? "")
            }
            guard let exporter = row[from], !exporter.isEmpty else { throw fault(from) }
            guard let importer = row[to], !importer.isEmpty else { throw fault(to) }
            guard let value = number(row[trade] ?? ""), !(value < 0) else { throw fault(trade) }
            var pair = Pair(exporter: exporter, importer: importer, year: 0)
            if let year {
                guard let number = number(row[year] ?? ""), (1...9999).contains(number), number == number.rounded()
                else { throw fault(year) }
                pair.year = Int(number)
                table.years.append(pair.year)
            }
            if let before = lines.updateValue(row.line, forKey: pair) {
                throw .pairTwice(file.source, line: row.line, pair: "\(exporter) \(importer)", before: before)
            }
            table.exporters.append(exporter)
            table.importers.append(importer)
            table.trade.append(value)
        }
        for name in file.columns where ![from, to, year, trade].contains(name) && !name.isEmpty {
            if let values = numbers(of: name, in: cells) {
                table.covariates.append(PanelTable.Column(name: name, values: values))
            }
        }
        guard !table.covariates.isEmpty else { throw .noCovariate(file.source) }
        return table
    }

    private struct Pair: Hashable {
        var exporter: String
        var importer: String
        var year: Int
    }

    /// A column's numbers; nothing if a cell holds anything else, or none holds one.
    private func numbers(of name: String, in cells: DelimitedTable) -> [Double]? {
        var values: [Double] = []
        var isFilled = false
        for row in cells.rows {
            guard let value = number(row[name] ?? "") else { return nil }
            if !value.isNaN { isFilled = true }
            values.append(value)
        }
        return isFilled ? values : nil
    }

    /// The number of a cell; not a number where the cell stands for none; nothing if it is something else.
    private func number(_ cell: String) -> Double? {
        if panel.missing.contains(cell) { return .nan }
        // Digits, signs, a point and an exponent: what else reads as a number in Swift is none in a table.
        guard cell.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }) else { return nil }
        // Beyond this no table goes, and squares would soon leave the range of numbers.
        return Double(cell).flatMap { abs($0) <= 1e30 ? $0 : nil }
    }
}
