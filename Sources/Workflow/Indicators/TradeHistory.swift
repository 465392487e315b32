import Domain
import TradeStore

/// What one country counts of its trade with another over time, as one source has it.
struct TradeHistory: Sendable {
    /// The source.
    let source: String
    /// The currency of the levels.
    let unit: String
    /// Levels by flow and time, as the source has them.
    var levels: [FlowKind: [Period: Double]] = [:]
    /// Growths over a year before, in percent, as the source prints them.
    var growths: [FlowKind: [Period: Double]] = [:]

    /// An empty history.
    init(source: String, unit: String) {
        self.source = source
        self.unit = unit
    }

    /// What a trade table says.
    init(source: String, unit: String, _ points: [SeriesPoint]) {
        self.init(source: source, unit: unit)
        for point in points {
            levels[.export, default: [:]][point.period] = point.exported
            levels[.import, default: [:]][point.period] = point.imported
        }
    }

    /// What prints say, the newest print of each figure.
    init(source: String, unit: String, prints: [Observation]) {
        self.init(source: source, unit: unit)
        for print in prints.sorted(by: { ($0.vintage.latest, $0.id) < ($1.vintage.latest, $1.id) }) {
            guard let kind = print.flow.kind else { continue }
            if print.measure == .growth {
                growths[kind, default: [:]][print.period] = print.quantity.value
            } else {
                levels[kind, default: [:]][print.period] = print.quantity.value
            }
        }
    }

    /// Whether it has no figure at all.
    var isEmpty: Bool { levels.values.allSatisfy(\.isEmpty) && growths.values.allSatisfy(\.isEmpty) }

    /// The same by months, by years so far, or by years, with totals and balances where both flows are there.
    ///
    /// Years and years so far are what the source says of them, else sums of its months where all are there.
    func at(_ frequency: Frequency) -> TradeHistory {
        var result = TradeHistory(source: source, unit: unit)
        for (kind, values) in levels { result.levels[kind] = Self.values(values, at: frequency) }
        for (kind, values) in growths { result.growths[kind] = values.filter { Self.has($0.key, frequency) } }
        let (exports, imports) = (result.levels[.export] ?? [:], result.levels[.import] ?? [:])
        for (period, exported) in exports {
            guard let imported = imports[period] else { continue }
            if result.levels[.total]?[period] == nil {
                result.levels[.total, default: [:]][period] = exported + imported
            }
            result.levels[.balance, default: [:]][period] = exported - imported
        }
        return result
    }

    /// The times of which something is said, in order.
    var periods: [Period] {
        Set(levels.values.flatMap(\.keys)).union(growths.values.flatMap(\.keys)).sorted()
    }

    /// The growth over a year before in percent: as printed, else worked out from two levels; a balance, which may change its
    /// sign, has none.
    func growth(_ kind: FlowKind, _ period: Period) -> (percent: Double, isPrinted: Bool)? {
        guard kind != .balance else { return nil }
        if let printed = growths[kind]?[period] { return (printed, true) }
        guard let level = levels[kind]?[period], let earlier = period.shifted(years: -1),
            let base = levels[kind]?[earlier], base > 0
        else { return nil }
        return (100 * (level / base - 1), false)
    }

    private static func has(_ period: Period, _ frequency: Frequency) -> Bool {
        guard let months = period.months?.months else { return false }
        return switch frequency {
        case .month: months.count == 1
        case .year: months.count == 12
        case .yearToDate: months.lowerBound == 1
        default: false
        }
    }

    private static func values(_ values: [Period: Double], at frequency: Frequency) -> [Period: Double] {
        var result = values.filter { has($0.key, frequency) }
        guard frequency != .month else { return result }
        for (period, value) in values {
            guard let (year, months) = period.months, months == 1...1 else { continue }
            var sum = value
            for last in 2...12 {
                guard let month = Period(year: year, months: last...last), let next = values[month],
                    let whole = Period(year: year, months: 1...last)
                else { break }
                sum += next
                if has(whole, frequency), result[whole] == nil { result[whole] = sum }
            }
        }
        return result
    }
}
