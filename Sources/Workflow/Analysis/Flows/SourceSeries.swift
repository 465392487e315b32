import Domain
import Rules
import Statistics
import TradeStore

/// All that the countries of a source counted of their trade with each other, as series over the same periods.
struct SourceSeries {
    /// The periods, in order.
    let periods: [Period]
    /// A pair for each reporter and partner.
    let pairs: [PairSeries]
    /// Years that a source says twice, once as a row and once by twelve months.
    let doubles: [(reporter: Country, partner: Country, flow: DefectFlow, year: Int, stated: Double, added: Double)]

    /// What a country counted of its trade with another in one period.
    private struct Counted {
        var exported: Double?
        var imported: Double?
    }

    /// Takes the months or the years of a source; years are what their rows say, else the sums of their months.
    init(_ flows: CountedFlows, isMonthly: Bool) {
        let countries = flows.countries
        var values: [Country: [Country: [Period: Counted]]] = [:]
        var doubles: [(Country, Country, DefectFlow, Int, Double, Double)] = []
        for reporter in countries {
            for partner in countries where partner != reporter {
                let series = flows.series(of: reporter, with: partner)
                if isMonthly {
                    let months = series.filter { $0.period.months?.months.count == 1 }
                    guard !months.isEmpty else { continue }
                    values[reporter, default: [:]][partner] = Dictionary(
                        uniqueKeysWithValues: months.map {
                            ($0.period, Counted(exported: $0.exported, imported: $0.imported))
                        })
                } else {
                    doubles += Self.doubles(reporter, partner, series)
                }
            }
            guard !isMonthly else { continue }
            for (flow, value) in [(\Counted.exported, \SeriesPoint.exported), (\.imported, \.imported)] {
                let all = flows.years(of: reporter, with: countries, { $0[keyPath: value] })
                for (partner, years) in zip(countries, all) where partner != reporter {
                    for (year, value) in years {
                        guard let period = Period(year: year) else { continue }
                        values[reporter, default: [:]][partner, default: [:]][period, default: Counted()][
                            keyPath: flow] =
                            value
                    }
                }
            }
        }
        let periods = Self.withoutGaps(Set(values.values.flatMap { $0.values.flatMap(\.keys) }), isMonthly: isMonthly)
        func series(_ reporter: Country, _ partner: Country, _ flow: KeyPath<Counted, Double?>) -> [Double?] {
            let own = values[reporter]?[partner] ?? [:]
            return periods.map { own[$0]?[keyPath: flow] }
        }
        self.periods = periods
        self.doubles = doubles
        pairs = values.sorted { $0.key < $1.key }.flatMap { reporter, partners in
            partners.keys.sorted().map { partner in
                PairSeries(
                    reporter: reporter.code, partner: partner.code, exports: series(reporter, partner, \.exported),
                    imports: series(reporter, partner, \.imported),
                    mirroredExports: series(partner, reporter, \.imported),
                    mirroredImports: series(partner, reporter, \.exported))
            }
        }
    }

    /// The years of which a source has a figure and all twelve months.
    private static func doubles(
        _ reporter: Country, _ partner: Country, _ series: [SeriesPoint]
    ) -> [(Country, Country, DefectFlow, Int, Double, Double)] {
        [(DefectFlow.export, \SeriesPoint.exported), (.import, \.imported)].flatMap { flow, value in
            var months: [Int: [Double]] = [:]
            for point in series {
                if let (year, span) = point.period.months, span.count == 1, let value = point[keyPath: value] {
                    months[year, default: []].append(value)
                }
            }
            return series.compactMap { point -> (Country, Country, DefectFlow, Int, Double, Double)? in
                guard let (year, span) = point.period.months, span.count == 12, let stated = point[keyPath: value],
                    let all = months[year], all.count == 12
                else { return nil }
                return (reporter, partner, flow, year, stated, all.reduce(0, +))
            }
        }
    }

    /// The periods from the first to the last, those without a row among them.
    private static func withoutGaps(_ found: Set<Period>, isMonthly: Bool) -> [Period] {
        guard let first = found.min(), let last = found.max() else { return [] }
        var periods = [first]
        // A stray row of another century would make the series long; nobody counts for a thousand years.
        while periods.count < 12_000, let period = periods.last, period < last, let (year, months) = period.months {
            let next =
                isMonthly
                ? months.lowerBound == 12
                    ? Period(year: year + 1, months: 1...1)
                    : Period(year: year, months: (months.lowerBound + 1)...(months.lowerBound + 1))
                : Period(year: year + 1)
            guard let next else { break }
            periods.append(next)
        }
        return periods
    }
}
