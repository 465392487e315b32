import Domain

/// What a time expression means on the calendar: from its first moment to the one behind its last.
struct Stretch: Sendable {
    var start: Moment?
    /// The first moment that no longer belongs to it.
    var end: Moment?
    /// The unit that it is told in.
    var grain: TimeUnit

    /// A whole unit of the calendar, counted from the one that holds a moment.
    static func unit(_ unit: TimeUnit, holding moment: Moment, offset: Int = 0) -> Stretch? {
        let day = moment.day
        switch unit {
        case .second, .minute, .hour:
            let length = unit.seconds ?? 1
            let first = moment.seconds - moment.clock % length + offset * length
            return Stretch(start: Moment(seconds: first), end: Moment(seconds: first + length), grain: unit)
        case .day: return days(day.adding(days: offset), 1, .day)
        case .week: return days(day.adding(days: 1 - day.weekday + 7 * offset), 7, .week)
        case .weekend: return days(day.adding(days: 6 - day.weekday + 7 * offset), 2, .weekend)
        default:
            guard let length = unit.months else { return nil }
            let (year, month, _) = day.civil
            // Centuries and decades are counted by their digits: the 1900s begin in 1900, and those before Christ end there.
            if year < 1, length > 12 {
                return beforeChrist((1 - year) / (length / 12) - offset, unit)
            }
            let first = (year * 12 + month - 1).floored(by: length) * length + offset * length
            return months(from: first, count: length, unit)
        }
    }

    /// Months counted from the first of the year 0.
    static func months(from first: Int, count: Int, _ grain: TimeUnit) -> Stretch? {
        let last = first + count
        let (year, final) = (first.floored(by: 12), last.floored(by: 12))
        guard let start = Day(year, first - year * 12 + 1, 1), let end = Day(final, last - final * 12 + 1, 1) else {
            return nil
        }
        return Stretch(start: Moment(start), end: Moment(end), grain: grain)
    }

    /// A decade or century before Christ by its digits: the 480s are the years from 489 to 480.
    static func beforeChrist(_ number: Int, _ unit: TimeUnit) -> Stretch? {
        guard let length = unit.months, number >= 0 else { return nil }
        return months(from: (1 - number * (length / 12)) * 12 - length + 12, count: length, unit)
    }

    static func days(_ first: Day, _ count: Int, _ grain: TimeUnit) -> Stretch {
        Stretch(start: Moment(first), end: Moment(first.adding(days: count)), grain: grain)
    }

    /// The days it covers; none before Christ, where nothing is compared with statistics.
    var period: Period? {
        guard !isBeforeChrist else { return nil }
        return Period(from: start?.day, to: end.map { $0.adding(seconds: -1).day })
    }

    /// Whether it begins or ends before the year 1.
    var isBeforeChrist: Bool { (start?.day.year ?? end?.day.year ?? 1) < 1 }

    /// Whether it begins or ends within a day.
    var isClocked: Bool { (start?.clock ?? 0) != 0 || (end?.clock ?? 0) != 0 || grain < .day }

    /// Whether it begins and ends with a month.
    var isWholeMonths: Bool {
        guard let start, let end else { return false }
        return start.clock == 0 && end.clock == 0 && start.day.civil.day == 1 && end.day.civil.day == 1
    }

    /// One of the days of a weekday in it, counted from its end where negative; it may lie beyond where there are fewer.
    func day(_ number: Int, weekday: Int) -> Day? {
        guard let first = start?.day, let last = end?.adding(seconds: -1).day else { return nil }
        return number > 0
            ? first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (number - 1))
            : last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (number + 1))
    }
}
