public import Domain
public import Rules

/// Reads a table of exchange rates into observations of months, whole or not at all.
public struct RateReading: Sendable {
    /// How the table is written.
    public let description: RateDescription
    private let file: TableFile
    private let capture: Capture

    /// One price in a table.
    struct Rate {
        let line: Int
        /// A day or a month.
        let time: Period
        let base: Unit
        let quoted: Unit
        let price: Double
        let step: Double
    }

    /// The prices that a unit can have; beyond them no currency was ever quoted.
    private static let prices = 1e-12...1e12
    /// The years that a rate can be of.
    private static let years = 1900...2100

    /// Finds the description of a file; nothing if it is no table of rates.
    public init?(_ capture: Capture, _ file: TableFile, rules: Rulebook) {
        let isKnown = { (unit: Unit) in rules.rates.quoted(unit) != nil }
        guard let description = rules.rateTables.first(where: { $0.fits(file.columns, known: isKnown) }) else {
            return nil
        }
        self.description = description
        self.file = file
        self.capture = capture
    }

    /// The rates by month: the average of the days with their lowest and highest, or a month's average as it is printed.
    public func observations() throws(IntakeError) -> [Observation] {
        var months: [Month: [Rate]] = [:]
        for rate in try rates() {
            guard let day = rate.time.start, let month = Period(year: day.year, months: day.month...day.month) else {
                continue
            }
            months[Month(base: rate.base, quoted: rate.quoted, period: month), default: []].append(rate)
        }
        return months.sorted { $0.key < $1.key }.compactMap { month, rates in
            let daily = rates.filter { $0.time.frequency == .day }
            let shown = daily.isEmpty ? rates : daily
            let (low, high) = (shown.map(\.price).min() ?? 0, shown.map(\.price).max() ?? 0)
            let average = Self.rounded(shown.map(\.price).reduce(0, +) / Double(shown.count))
            guard let first = shown.compactMap(\.time.start).min(), let last = shown.compactMap(\.time.end).max(),
                let one = shown.first
            else { return nil }
            return Observation(
                rate: daily.isEmpty ? one.price : min(max(average.value, low), high),
                step: daily.isEmpty ? one.step : average.step, of: month.base, in: month.quoted,
                range: daily.isEmpty ? nil : low...high, days: first...last, source: description.source,
                provenance: Provenance(file: capture.name, line: one.line, checksum: capture.checksum))
        }
    }

    private struct Month: Hashable, Comparable {
        let base: Unit
        let quoted: Unit
        let period: Period

        static func < (a: Month, b: Month) -> Bool {
            (a.base.code, a.quoted.code, a.period) < (b.base.code, b.quoted.code, b.period)
        }
    }

    /// A number to six digits, with the worth of the last.
    private static func rounded(_ x: Double) -> (value: Double, step: Double) {
        var power = 1.0
        while x * power < 1e5, power < 1e17 { power *= 10 }
        return ((x * power).rounded() / power, 1 / power)
    }

    /// Every price in the table; an error names the first line that can't be read, and why.
    func rates() throws(IntakeError) -> [Rate] {
        let table = try file.cells()
        guard let date = description.column(.date, among: table.columns) else {
            throw .columnMissing(file.source, column: RateDescription.Role.date.rawValue)
        }
        var rates: [Rate] = []
        var before: [String: Rate] = [:]
        for row in table.rows {
            let cells = Cells(row: row, description: description, columns: table.columns, source: file.source)
            let time = try cells.time(date, years: Self.years)
            for (column, base, quoted) in try cells.pairs() {
                guard let price = try cells.price(column, within: Self.prices) else { continue }
                let rate = Rate(
                    line: row.line, time: time, base: base, quoted: quoted, price: price.value, step: price.step)
                let name = "\(time) \(base) \(quoted)"
                if let other = before.updateValue(rate, forKey: name) {
                    guard other.price == rate.price else {
                        throw .rateTwice(file.source, line: row.line, name, before: other.line)
                    }
                    continue
                }
                rates.append(rate)
            }
        }
        guard !rates.isEmpty else { throw .noRates(file.source, table: description.name) }
        return rates
    }

    /// The cells of one row as their description reads them.
    private struct Cells {
        let row: DelimitedTable.Row
        let description: RateDescription
        let columns: [String]
        let source: String

        private func text(_ column: String) -> String {
            let cell = (row[column] ?? "").utf8.drop { $0 == 32 }
            return String(decoding: cell.reversed().drop { $0 == 32 }.reversed(), as: UTF8.self)
        }

        private func fault(_ column: String) -> IntakeError {
            .cell(source, line: row.line, column: column, row[column] ?? "")
        }

        func time(_ column: String, years: ClosedRange<Int>) throws(IntakeError) -> Period {
            let written = text(column)
            let pieces = written.split(omittingEmptySubsequences: false) { "-./".contains($0) }.map(String.init)
            let ordered: [String] =
                switch (description.dates, pieces.count) {
                case (.year, _): pieces
                case (.day, 3): [pieces[2], pieces[1], pieces[0]]
                case (.month, 3): [pieces[2], pieces[0], pieces[1]]
                default: pieces.reversed()
                }
            let padded = ordered.map { $0.utf8.count == 1 ? "0" + $0 : $0 }
            guard (2...3).contains(padded.count), padded[0].utf8.count == 4, let year = Int(padded[0]),
                years.contains(year), padded.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
                let time = Period(iso: padded.joined(separator: "-"))
            else { throw fault(column) }
            return time
        }

        /// The columns of prices of the row, each with its currencies.
        func pairs() throws(IntakeError) -> [(column: String, base: Unit, quoted: Unit)] {
            let base = try currency(.base) ?? description.base
            guard !description.isWide else {
                guard let base else { return [] }
                return columns.map { ($0, base, Unit($0)) }.filter { $0.2.isCurrency && $0.2 != base }
            }
            guard let rate = description.column(.rate, among: columns) else { return [] }
            guard let base, let quoted = try currency(.quoted) ?? description.quoted, base != quoted else {
                throw fault(description.column(.base, among: columns) ?? rate)
            }
            return [(rate, base, quoted)]
        }

        private func currency(_ role: RateDescription.Role) throws(IntakeError) -> Unit? {
            guard let column = description.column(role, among: columns) else { return nil }
            let written = text(column)
            if let known = description.currencies[written] { return known }
            guard Unit(written).isCurrency else { throw fault(column) }
            return Unit(written)
        }

        /// The price of one unit; nothing where the cell stands for none.
        func price(_ column: String, within prices: ClosedRange<Double>) throws(IntakeError) -> (
            value: Double, step: Double
        )? {
            let written = text(column)
            guard !description.missing.contains(written) else { return nil }
            guard let price = number(written) else { throw fault(column) }
            var nominal = 1.0
            if let units = description.column(.nominal, among: columns) {
                guard let quantity = number(text(units)), quantity.value >= 1 else { throw fault(units) }
                nominal = quantity.value
            }
            let value = price.value / nominal
            guard prices.contains(value) else { throw fault(column) }
            return (value, price.step / nominal)
        }

        private func number(_ written: String) -> Quantity? {
            let plain = description.decimal == "." ? written : pointed(written)
            return plain.flatMap { Quantity(printed: $0, power: 0, unit: .one) }
        }

        /// The number with a point for the sign before its decimals; nothing if it has a point already.
        private func pointed(_ written: String) -> String? {
            guard !written.contains(".") else { return nil }
            return String(written.map { String($0) == description.decimal ? "." : $0 })
        }
    }
}
