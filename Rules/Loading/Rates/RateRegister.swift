public import Domain

/// What euro and US dollar cost in other currencies, month by month, as the European Central Bank's daily rates give it.
public struct RateRegister: Sendable {
    /// The currencies with the days of their first and last rate, in the order of time.
    public let currencies: [QuotedCurrency]
    /// The currencies that rates are given for.
    public let bases: [Unit]
    private let years: [Year]

    /// The source that its observations name.
    public static let source = "ecb"

    /// The rates of a pair of currencies in a year.
    private struct Year {
        let base: Unit
        let quoted: Unit
        let provenance: Provenance
        let months: [Month]
    }

    private struct Month {
        let period: Period
        let average: Double
        let step: Double
        let range: ClosedRange<Double>
    }

    private static let months = (1...12).map { $0 < 10 ? "0\($0)" : "\($0)" }

    init(_ files: [RuleFile], currencies: RuleFile) throws(RuleError) {
        var quoted: [QuotedCurrency] = []
        for row in try Register(currencies, columns: ["currency", "sign", "from", "to"]).rows {
            quoted.append(
                QuotedCurrency(
                    currency: Unit(row["currency"]), sign: row["sign"], first: try row.day("from", in: currencies),
                    last: row["to"].isEmpty ? nil : try row.day("to", in: currencies)))
        }
        var years: [Year] = []
        for file in files {
            for row in try Register(file, columns: ["base", "currency", "year"] + Self.months).rows {
                years.append(try Self.year(row, in: file))
            }
        }
        self.currencies = quoted
        self.years = years
        bases = Set(years.map(\.base)).sorted()
    }

    private static func year(_ row: Register.Row, in file: RuleFile) throws(RuleError) -> Year {
        var months: [Month] = []
        for (number, column) in Self.months.enumerated() where !row[column].isEmpty {
            let cells = row[column].split(separator: " ")
            let values = cells.compactMap { Double($0) }
            guard values.count == 4, cells.count == 4, values.allSatisfy({ $0 > 0 && $0.isFinite }),
                values[1] <= values[0], values[0] <= values[2],
                let year = Int(row["year"]), let period = Period(year: year, months: number + 1...number + 1)
            else {
                throw RuleError(
                    file: file.path, line: row.line, what: "\"\(row[column])\" in column \"\(column)\" is no rate",
                    remedy: "Write average, lowest and highest rate and the number of days, separated by spaces.")
            }
            let decimals = cells[0].split(separator: ".").dropFirst().first?.count ?? 0
            months.append(
                Month(
                    period: period, average: values[0], step: Double("1e-\(decimals)") ?? 1,
                    range: values[1]...values[2]))
        }
        return Year(
            base: Unit(row["base"]), quoted: Unit(row["currency"]), provenance: file.provenance(line: row.line),
            months: months)
    }

    /// What the bases cost in some currencies.
    public func observations(of currencies: Set<Unit>) -> [Observation] {
        years.filter { currencies.contains($0.quoted) }.flatMap(observations)
    }

    /// Those of its observations that have some names.
    public func observations(among names: Set<EntryID>) -> [Observation] {
        names.isEmpty ? [] : years.flatMap(observations).filter { names.contains($0.id) }
    }

    private func observations(of year: Year) -> [Observation] {
        let stretches = currencies.filter { $0.currency == year.quoted }
        return year.months.compactMap { month in
            // A currency that was quoted up to the first day of a month has no rates for the rest of it.
            let known = stretches.lazy.compactMap { Period(from: $0.first, to: $0.last)?.intersection(month.period) }
                .first
            guard let first = known?.start, let last = known?.end else { return nil }
            return Observation(
                rate: month.average, step: month.step, of: year.base, in: year.quoted, range: month.range,
                days: first...last, source: Self.source, provenance: year.provenance)
        }
    }

    /// The last stretch of time in which a currency was quoted; nothing if it never was.
    public func quoted(_ currency: Unit) -> QuotedCurrency? { currencies.last { $0.currency == currency } }

    /// The currencies that one may be taken for, since they share its sign, and the bases, in which most sums are given.
    public func mistakable(for currency: Unit) -> [Unit] {
        let sign = quoted(currency)?.sign
        let alike = Set(currencies.filter { $0.sign == sign }.map(\.currency))
        return (alike.sorted() + bases.filter { !alike.contains($0) }).filter { $0 != currency }
    }
}
