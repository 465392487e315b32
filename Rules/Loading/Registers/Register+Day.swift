import Domain

extension Register.Row {
    /// A cell that holds a day.
    func day(_ column: String, in file: RuleFile) throws(RuleError) -> Day {
        guard let day = Day(iso: self[column]) else {
            throw RuleError(
                file: file.path, line: line, what: "\"\(self[column])\" in column \"\(column)\" is no day",
                remedy: "Write days as YYYY-MM-DD.")
        }
        return day
    }

    /// A cell that holds groups of wordings, one of each having to be there: `Xi; Xi Jinping + visit; trip`.
    func groups(_ column: String) -> [[String]] {
        self[column].split(separator: "+").map { group in
            group.split(separator: ";").map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }
        }.filter { !$0.isEmpty }
    }
}
