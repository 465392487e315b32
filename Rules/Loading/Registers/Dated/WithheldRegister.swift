public import Domain

/// Statistics that offices stopped to publish.
public struct WithheldRegister: Sendable {
    /// The rows, in the order of the file.
    public let withheld: [Withholding]

    init(_ file: RuleFile) throws(RuleError) {
        var withheld: [Withholding] = []
        for row in try Register(file, columns: ["country", "from", "to", "what", "source"]).rows {
            let first = try row.day("from", in: file)
            let last = row["to"].isEmpty ? nil : try row.day("to", in: file)
            guard let period = Period(from: first, to: last) else {
                throw RuleError(
                    file: file.path, line: row.line, what: "it ends before it begins", remedy: "Exchange from and to.")
            }
            withheld.append(Withholding(country: Country(row["country"]), period: period, what: row["what"]))
        }
        self.withheld = withheld
    }

    /// What some countries' offices withhold of a time.
    public func withheld(by countries: Set<Country>, in period: Period) -> [Withholding] {
        withheld.filter { countries.contains($0.country) && $0.period.intersection(period) != nil }
    }
}
