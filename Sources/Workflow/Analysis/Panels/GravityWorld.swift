import Glibc
import Intake
import Rules
import Statistics

/// A panel's countries in one year as a world that trades with itself: a row for every pair, and what each makes and spends.
struct GravityWorld {
    /// The countries, in order.
    let countries: [String]
    /// What each makes.
    private(set) var output: [Double]
    /// What each spends.
    private(set) var expenditure: [Double]
    /// The year; nothing where the panel has none.
    let year: Int?
    /// The columns that output and expenditure come from; nothing where they are sums of trade.
    let columns: [String]?
    /// The row of each pair, exporter by exporter.
    private let rows: [[Int]]

    /// More countries than any table of the world has; the work grows with their square.
    private static let limit = 400

    init(_ table: PanelTable, _ reading: PanelReading, year: Int?, panel: String) throws(WorkError) {
        let years = Set(table.years)
        guard let chosen = year ?? (years.count == 1 ? years.first : nil) ?? (years.isEmpty ? 0 : nil),
            year == nil || years.contains(chosen)
        else {
            throw WorkError(
                "\(panel): a scenario is of one year.\n  Name one of \(years.sorted().map(String.init).joined(separator: ", "))."
            )
        }
        let own = (0..<table.rows).filter { years.isEmpty || table.years[$0] == chosen }
        let countries = Set(own.flatMap { [table.exporters[$0], table.importers[$0]] }).sorted()
        guard (2...Self.limit).contains(countries.count) else {
            throw WorkError("\(panel): \(countries.count) countries.\n  A scenario is of 2 to \(Self.limit).")
        }
        let places = Dictionary(uniqueKeysWithValues: zip(countries, 0...))
        var rows = [[Int]](repeating: [Int](repeating: -1, count: countries.count), count: countries.count)
        for row in own { rows[places[table.exporters[row]] ?? 0][places[table.importers[row]] ?? 0] = row }
        for from in countries.indices {
            if let to = countries.indices.first(where: { rows[from][$0] < 0 }) {
                throw WorkError(
                    "\(panel): the pair \(countries[from]) \(countries[to]) is missing.\n"
                        + "  A scenario needs every pair, and what each country sells to itself.")
            }
        }
        if let made = reading.column(.output), let spent = reading.column(.expenditure), let y = table[made],
            let e = table[spent]
        {
            columns = [made, spent]
            output = countries.indices.map { y[rows[$0][0]] }
            expenditure = countries.indices.map { e[rows[0][$0]] }
            for from in countries.indices {
                for to in countries.indices
                where y[rows[from][to]] != output[from] || e[rows[from][to]] != expenditure[to] {
                    throw WorkError(
                        "\(panel): \(made) or \(spent) of \(countries[from]) \(countries[to]) is another than in rows before.\n"
                            + "  A country makes one amount and spends one.")
                }
            }
        } else {
            columns = nil
            output = countries.indices.map { from in rows[from].reduce(0) { $0 + table.trade[$1] } }
            expenditure = countries.indices.map { to in rows.reduce(0) { $0 + table.trade[$1[to]] } }
        }
        for country in countries.indices where !(output[country] > 0 && expenditure[country] > 0) {
            throw WorkError(
                "\(panel): what \(countries[country]) makes or spends isn't known or not above zero.\n"
                    + "  Leave the country out of the table, or fill its figures in.")
        }
        self.year = years.isEmpty ? nil : chosen
        self.countries = countries
        self.rows = rows
    }

    /// t^(1 − σ) for each pair, as coefficients and covariates give it, after changes.
    func openness(
        _ coefficients: [(variable: Variable, value: Double)],
        _ changed: (_ from: Int, _ to: Int, _ name: String) -> Double?
    ) throws(WorkError) -> [[Double]] {
        var openness: [[Double]] = []
        for from in countries.indices {
            openness.append(
                countries.indices.map { to in
                    exp(
                        coefficients.reduce(0) { sum, term in
                            sum + term.value
                                * (changed(from, to, term.variable.name) ?? term.variable.values[rows[from][to]])
                        })
                })
            if let to = openness[from].firstIndex(where: { !$0.isNormal }) {
                throw WorkError(
                    "\(countries[from]) \(countries[to]): the covariates and coefficients give no cost of trade.\n"
                        + "  A covariate is missing there, or a coefficient is out of all measure.")
            }
        }
        return openness
    }
}
