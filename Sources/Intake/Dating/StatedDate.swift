import Domain

/// A date as it is written, perhaps without its year or its day.
struct StatedDate: Hashable {
    var year: Int?
    var month: Int
    var day: Int?
    /// The last day, where two are given: "May 15-16".
    var lastDay: Int?
    var tokens: Range<Int>
    /// Whether it is said to be the day of a later change.
    var isRenewal = false

    /// The days it covers, where its year is stated.
    var period: Period? { year.flatMap { period(in: $0) } }

    /// The days it covers in a year.
    func period(in year: Int) -> Period? {
        guard let day else { return Period(year: year, months: month...month) }
        guard let first = Day(year, month, day) else { return nil }
        return Period(from: first, to: lastDay.flatMap { Day(year, month, $0) } ?? first)
    }

    /// The days it covers, its year being the last that lets it lie before the end of a stretch.
    func period(upTo end: Day) -> Period? {
        if year != nil { return period }
        // Three years, for a 29th of February.
        for candidate in [end.year, end.year - 1, end.year - 2, end.year - 3] {
            if let period = period(in: candidate), let start = period.start, start <= end { return period }
        }
        return nil
    }
}
