/// What words tell of a date or a time of day, each part only where it is told.
struct CalendarFields: Sendable {
    var year: Int?
    var isBeforeChrist = false
    var century: Int?
    var decade: Int?
    var half: Int?
    var quarter: Int?
    var season: String?
    var month: Int?
    var week: Int?
    var day: Int?
    var weekday: Int?
    /// The dates of a feast, in words: `12-25` of every year, or `2024-02-10 2025-01-29`.
    var feast: String?
    /// A part of the day by its TIMEX3 code, such as `MO`.
    var daypart: String?
    var hour: Int?
    var minute: Int?
    var second: Int?
    /// Whether words tell before or after noon.
    var saysHalf = false

    /// Both together; nothing where they contradict each other.
    func merged(with other: CalendarFields) -> CalendarFields? {
        var result = self
        func take<Value: Equatable>(_ mine: inout Value?, _ value: Value?) -> Bool {
            guard let value else { return true }
            if let mine, mine != value { return false }
            mine = value
            return true
        }
        let fits =
            take(&result.year, other.year) && take(&result.century, other.century) && take(&result.decade, other.decade)
            && take(&result.half, other.half) && take(&result.quarter, other.quarter)
            && take(&result.month, other.month)
            && take(&result.week, other.week) && take(&result.day, other.day) && take(&result.weekday, other.weekday)
            && take(&result.hour, other.hour) && take(&result.minute, other.minute)
            && take(&result.second, other.second)
            && take(&result.season, other.season) && take(&result.daypart, other.daypart)
            && take(&result.feast, other.feast)
        result.isBeforeChrist = isBeforeChrist || other.isBeforeChrist
        result.saysHalf = saysHalf || other.saysHalf
        return fits ? result : nil
    }

    /// Whether it tells a time of day.
    var hasClock: Bool { hour != nil || daypart != nil }

    /// Whether it tells anything of a date.
    var hasDate: Bool {
        year != nil || century != nil || decade != nil || half != nil || quarter != nil || season != nil
            || month != nil || week != nil || day != nil || weekday != nil || feast != nil
    }

    /// Whether it tells a day.
    var tellsDay: Bool { day != nil || weekday != nil || feast != nil }

    /// Whether the year is told or follows from what is.
    var hasYear: Bool { year != nil || century != nil || decade != nil }

    /// The same with the year dropped to no more than a date.
    var dateOnly: CalendarFields {
        var result = self
        (result.hour, result.minute, result.second, result.daypart) = (nil, nil, nil, nil)
        return result
    }
}

extension CalendarFields {
    /// Whether it tells a year and nothing more.
    var isYearOnly: Bool { year != nil && !hasClock && dropping(\.year) }

    /// Whether it tells a month, of a year or not, and nothing more.
    var isMonthOnly: Bool {
        var rest = self
        rest.year = nil
        return month != nil && !hasClock && rest.dropping(\.month)
    }

    private func dropping(_ path: WritableKeyPath<CalendarFields, Int?>) -> Bool {
        var rest = self
        rest[keyPath: path] = nil
        return !rest.hasDate
    }
}
