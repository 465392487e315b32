import Domain
import Statistics
import TradeStore

/// The flows between countries as a table counts them: by the importer, or by the exporter where the importer doesn't.
struct CountedFlows {
    private let table: TradeTable
    private let goods: Set<String>?

    init(_ table: TradeTable, goods: Set<String>?) {
        self.table = table
        self.goods = goods
    }

    /// Every country and group that rows name.
    var countries: [Country] { table.countries }

    /// The unit of the values.
    var unit: String { table.unit }

    /// What a country counted of its trade with another, by period.
    func series(of reporter: Country, with partner: Country) -> [SeriesPoint] {
        table.series(reporter: reporter, partner: partner, goods: goods)
    }

    /// What went from one country to another before a year and since, in years and in months; nothing where either side of
    /// the year is missing.
    ///
    /// The two are never taken together, which would count the same trade twice.
    func legs(from sender: Country, to receiver: Country, since year: Int) -> (years: TradeLeg?, months: TradeLeg?) {
        var values: [Period: Double] = [:]
        for point in series(of: sender, with: receiver) { values[point.period] = point.exported }
        for point in series(of: receiver, with: sender) {
            if let imported = point.imported { values[point.period] = imported }
        }
        let sorted = values.sorted { $0.key < $1.key }
        func leg(isYearly: Bool) -> TradeLeg? {
            var (before, after): ([Double], [Double]) = ([], [])
            for (period, value) in sorted {
                guard let months = period.months, (months.months.count == 12) == isYearly else { continue }
                if months.year < year { before.append(value) } else { after.append(value) }
            }
            return before.isEmpty || after.isEmpty ? nil : TradeLeg(before: before, after: after)
        }
        return (leg(isYearly: true), leg(isYearly: false))
    }

    /// What a country counted of its exports to others, or of its imports from them, by year, one partner after the other:
    /// what a row of the year says, else the sum of its months, if the country counted trade with anybody in all twelve.
    ///
    /// A month without a row is one without trade.
    func years(of reporter: Country, with partners: [Country], _ value: (SeriesPoint) -> Double?) -> [[Int: Double]] {
        var counted: [Int: Set<Int>]?
        return partners.map { partner in
            var years: [Int: Double] = [:]
            var months: [Int: Double] = [:]
            for point in series(of: reporter, with: partner) {
                guard let (year, span) = point.period.months, let value = value(point) else { continue }
                if span.count == 12 { years[year] = value } else { months[year, default: 0] += value }
            }
            guard !months.isEmpty else { return years }
            let all = counted ?? monthsCounted(by: reporter, value)
            counted = all
            for (year, sum) in months where all[year]?.count == 12 && years[year] == nil { years[year] = sum }
            return years
        }
    }

    /// The months of each year in which a country counted trade with anybody.
    private func monthsCounted(by reporter: Country, _ value: (SeriesPoint) -> Double?) -> [Int: Set<Int>] {
        var counted: [Int: Set<Int>] = [:]
        for partner in countries {
            for point in table.series(reporter: reporter, partner: partner, goods: nil) where value(point) != nil {
                guard let (year, span) = point.period.months, span.count == 1 else { continue }
                counted[year, default: []].insert(span.lowerBound)
            }
        }
        return counted
    }
}
