/// Values month by month, from a January or any other month on; months without a value are gaps.
public struct MonthlySeries: Hashable, Sendable {
    /// The year of the first value.
    public let year: Int
    /// The month of the first value, from 1 to 12.
    public let month: Int
    /// The values, a month each.
    public var values: [Double?]

    /// Describes a series.
    public init(from year: Int, month: Int, _ values: [Double?]) {
        precondition((1...12).contains(month), "a month that isn't one")
        self.year = year
        self.month = month
        self.values = values
    }

    /// The calendar month of a place, from 1 to 12.
    public func month(at place: Int) -> Int { (month - 1 + place) % 12 + 1 }

    /// The year of a place.
    public func year(at place: Int) -> Int { year + (month - 1 + place) / 12 }

    /// The growth over the same month a year before: 0.1 is ten percent; a gap where there is no base above zero.
    public var yearOnYear: MonthlySeries { with { Self.growth(of: values, at: $0) } }

    /// The sum from January to each month; a gap from the first gap of a year on.
    public var yearToDate: MonthlySeries {
        var sum: Double?
        return with { place in
            if month(at: place) == 1 { sum = 0 }
            sum = sum.flatMap { sum in values[place].map { sum + $0 } }
            return sum
        }
    }

    /// The growth of the sum from January over the same months a year before.
    public var yearToDateGrowth: MonthlySeries {
        let sums = yearToDate.values
        return with { Self.growth(of: sums, at: $0) }
    }

    /// The values with the mean of a year at 100; nothing if that year isn't whole or its mean isn't above zero.
    public func index(base: Int) -> MonthlySeries? {
        let year = values.indices.filter { self.year(at: $0) == base }.compactMap { values[$0] }
        let mean = year.reduce(0, +) / 12
        guard year.count == 12, mean > 0 else { return nil }
        return with { place in values[place].map { 100 * $0 / mean } }
    }

    /// January and February with half of their sum each, since the Lunar New Year falls in one or the other.
    ///
    /// Where only one of them has a value, both become gaps, so that a half year's start isn't taken for a whole one.
    public var withNewYearMerged: MonthlySeries {
        with { place in
            guard month(at: place) <= 2 else { return values[place] }
            let other = month(at: place) == 1 ? place + 1 : place - 1
            guard values.indices.contains(other), let one = values[place], let next = values[other] else { return nil }
            return (one + next) / 2
        }
    }

    /// The values without their seasons, by STL on logarithms, with January and February merged; nothing if there are
    /// gaps.
    ///
    /// It needs two whole years and values above zero. Gaps at either end are left as gaps.
    public var seasonallyAdjusted: MonthlySeries? {
        let merged = withNewYearMerged.values
        guard let first = merged.firstIndex(where: { $0 != nil }), let last = merged.lastIndex(where: { $0 != nil }),
            case let core = merged[first...last].compactMap({ $0 }), core.count == last - first + 1,
            let adjusted = SeasonalDecomposition.multiplicative(core, period: 12)
        else { return nil }
        return with { (first...last).contains($0) ? adjusted[$0 - first] : nil }
    }

    private func with(_ value: (Int) -> Double?) -> MonthlySeries {
        MonthlySeries(from: year, month: month, values.indices.map(value))
    }

    private static func growth(of values: [Double?], at place: Int) -> Double? {
        guard place >= 12, let now = values[place], let before = values[place - 12], before > 0 else { return nil }
        return now / before - 1
    }
}
