/// Comma-separated values (RFC 4180) of records.
public enum CSV {
    /// A line of names and a line for each record, each with its end.
    /// - Parameter columns: the members that are shown, and members of these: `rule.file`.
    public static func lines(_ records: [JSON], columns: [String]) -> [String] {
        ([columns] + records.map { record in columns.map { record[path: $0].cell } })
            .map { $0.map(quoted).joined(separator: ",") }
    }

    /// A cell; one that a spreadsheet would run as a formula is kept from it by an apostrophe.
    private static func quoted(_ cell: String) -> String {
        let isNumber = Double(cell) != nil
        let safe = !isNumber && cell.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + cell : cell
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
