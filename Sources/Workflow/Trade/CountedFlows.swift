import Domain
import Statistics
import TradeStore

/// The flows between countries as tables in one currency count them: by the importer, or by the exporter where the importer
/// doesn't.
///
/// Of several tables the first that has a reporter's flow with a partner is taken for all its times.
struct CountedFlows {
    private let tables: [TradeTable]
    private let goods: Set<String>?
    /// The sources whose figures are put together from what both sides count, so that each stands for both.
    private let reconciled: Set<String>

    init(_ tables: [TradeTable], goods: Set<String>?, reconciled: Set<String> = []) {
        self.tables = tables
        self.goods = goods
        self.reconciled = reconciled
    }

    /// Every country and group that rows name.
    var countries: [Country] { Set(tables.flatMap(\.countries)).sorted() }

    /// The unit of the values.
    var unit: String { tables.first?.unit ?? "" }

    /// The sources.
    var sources: [String] { tables.map(\.source) }

    /// The codes of all goods that rows are of.
    var goodsCodes: Set<String> { tables.reduce(into: []) { $0.formUnion($1.goodsCodes) } }

    /// The codes of the goods that are counted.
    var countedCodes: Set<String> { goods ?? goodsCodes }

    /// The editions of the Harmonized System that rows name.
    var editions: Set<String> { tables.reduce(into: []) { $0.formUnion($1.editions) } }

    /// The same flows of other goods.
    func of(_ goods: Set<String>?) -> CountedFlows {
        CountedFlows(tables, goods: goods, reconciled: reconciled)
    }

    /// What a country counted of its trade with another, by period.
    func series(of reporter: Country, with partner: Country) -> [SeriesPoint] {
        let all = tables.map { $0.series(reporter: reporter, partner: partner, goods: goods) }
        guard all.count > 1 else { return all.first ?? [] }
        var points: [Period: SeriesPoint] = [:]
        for field in [\SeriesPoint.exported, \.imported] {
            let first = all.first { $0.contains { $0[keyPath: field] != nil } }
            for point in first ?? [] {
                guard let value = point[keyPath: field] else { continue }
                var bare = point
                (bare.exported, bare.imported) = (nil, nil)
                points[point.period, default: bare][keyPath: field] = value
            }
        }
        return points.values.sorted { $0.period < $1.period }
    }

    /// What a country traded with another, by period: what it counted itself, and where a source has made one figure of both
    /// sides' counts, that figure.
    func trade(of country: Country, with partner: Country) -> [SeriesPoint] {
        let own = series(of: country, with: partner)
        guard tables.contains(where: { reconciled.contains($0.source) }) else { return own }
        var points = Dictionary(own.map { ($0.period, $0) }) { first, _ in first }
        for point in series(of: partner, with: country) {
            var turned = point
            (turned.exported, turned.imported) = (point.imported, point.exported)
            if let known = points[point.period] {
                turned.exported = known.exported ?? turned.exported
                turned.imported = known.imported ?? turned.imported
            }
            points[point.period] = turned
        }
        return points.values.sorted { $0.period < $1.period }
    }

    /// What went from one country to another, by period: what the receiver counted, else what the sender did.
    func values(from sender: Country, to receiver: Country) -> [(period: Period, value: Double)] {
        var values: [Period: Double] = [:]
        for point in series(of: sender, with: receiver) { values[point.period] = point.exported }
        for point in series(of: receiver, with: sender) {
            if let imported = point.imported { values[point.period] = imported }
        }
        return values.sorted { $0.key < $1.key }.map { (period: $0.key, value: $0.value) }
    }

    /// What went from one country to another by year: what the sender counted, else what the receiver did.
    func years(from sender: Country, to receiver: Country) -> [Int: Double] {
        years(of: receiver, with: [sender], \.imported)[0]
            .merging(years(of: sender, with: [receiver], \.exported)[0]) { $1 }
    }

    /// What a country counted of its exports to others, or of its imports from them, by year, one partner after the other:
    /// what a row of the year says, else the sum of its months, if the country counted trade with anybody in all of them.
    ///
    /// A month without a row is one without trade. Only years and months that count for a partner are taken.
    /// - Parameter bySide: whether only the country's own count is wanted, not a figure made of both sides' counts.
    func years(
        of reporter: Country, with partners: [Country], _ value: (SeriesPoint) -> Double?, bySide: Bool = true,
        counting isCounted: (_ partner: Country, _ period: Period) -> Bool = { _, _ in true }
    ) -> [[Int: Double]] {
        var counted: [Int: Set<Int>]?
        let points = bySide ? series : trade
        return partners.map { partner in
            var years: [Int: Double] = [:]
            var months: [Int: Double] = [:]
            for point in points(reporter, partner) where isCounted(partner, point.period) {
                guard let (year, span) = point.period.months, let value = value(point) else { continue }
                if span.count == 12 { years[year] = value } else { months[year, default: 0] += value }
            }
            guard !months.isEmpty else { return years }
            let all = counted ?? monthsCounted(by: reporter, value)
            counted = all
            for (year, sum) in months where years[year] == nil {
                let needed = (1...12).filter { month in
                    Period(year: year, months: month...month).map { isCounted(partner, $0) } ?? false
                }
                if all[year]?.isSuperset(of: needed) ?? false { years[year] = sum }
            }
            return years
        }
    }

    /// The months of each year in which a country counted trade with anybody.
    func monthsCounted(by reporter: Country, _ value: (SeriesPoint) -> Double?) -> [Int: Set<Int>] {
        var counted: [Int: Set<Int>] = [:]
        let whole = of(nil)
        for partner in countries {
            for point in whole.series(of: reporter, with: partner) where value(point) != nil {
                guard let (year, span) = point.period.months, span.count == 1 else { continue }
                counted[year, default: []].insert(span.lowerBound)
            }
        }
        return counted
    }

    /// The years in which a country counted trade with anybody, if only in some months.
    func yearsCounted(by reporter: Country, _ value: (SeriesPoint) -> Double?) -> Set<Int> {
        var years: Set<Int> = []
        let whole = of(nil)
        for partner in countries {
            for point in whole.series(of: reporter, with: partner) where value(point) != nil {
                if let year = point.period.months?.year { years.insert(year) }
            }
        }
        return years
    }
}
