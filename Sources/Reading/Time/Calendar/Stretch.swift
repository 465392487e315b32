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
            // Centuries and decades are counted by their digits: the 1900s begin in 1900.
            let first = (year * 12 + month - 1) / length * length + offset * length
            return months(from: first, count: length, unit)
        }
    }

    /// Months counted from the first of the year 0.
    static func months(from first: Int, count: Int, _ grain: TimeUnit) -> Stretch? {
        guard first >= 12, let start = Day(first / 12, first % 12 + 1, 1),
            let end = Day((first + count) / 12, (first + count) % 12 + 1, 1)
        else { return nil }
        return Stretch(start: Moment(start), end: Moment(end), grain: grain)
    }

    static func days(_ first: Day, _ count: Int, _ grain: TimeUnit) -> Stretch {
        Stretch(start: Moment(first), end: Moment(first.adding(days: count)), grain: grain)
    }

    /// The days it covers.
    var period: Period? {
        Period(from: start?.day, to: end.map { $0.adding(seconds: -1).day })
    }

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
