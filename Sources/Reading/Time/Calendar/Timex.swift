import Domain

/// TIMEX3 values of stretches of time.
enum Timex {
    static func value(_ stretch: Stretch) -> String {
        guard let start = stretch.start, let end = stretch.end else {
            return stretch.period?.description ?? ""
        }
        guard !stretch.isBeforeChrist else { return beforeChrist(stretch, start.day, end) }
        let (year, month, _) = start.day.civil
        switch stretch.grain {
        case .second, .minute, .hour: return moment(start, stretch.grain)
        case .day where end == start.adding(days: 1): return start.day.description
        case .week where end == start.adding(days: 7) && start.day.weekday == 1: return week(start.day)
        case .weekend: return week(start.day) + "-WE"
        default: break
        }
        let last = end.adding(seconds: -1).day
        if start.day == last { return start.day.description }
        if stretch.isWholeMonths {
            let count = end.day.year * 12 + end.day.month - year * 12 - month
            switch (count, month) {
            case (1, _): return "\(padded(year, 4))-\(padded(month, 2))"
            case (3, 1), (3, 4), (3, 7), (3, 10): return "\(padded(year, 4))-Q\(month / 3 + 1)"
            case (6, 1), (6, 7): return "\(padded(year, 4))-H\(month / 6 + 1)"
            case (12, 1): return padded(year, 4)
            case (120, 1) where year % 10 == 0: return padded(year / 10, 3)
            case (1200, 1) where year % 100 == 0: return padded(year / 100, 2)
            case (_, 1) where count % 12 == 0: return "\(padded(year, 4))/\(padded(last.year, 4))"
            default: return "\(padded(year, 4))-\(padded(month, 2))/\(padded(last.year, 4))-\(padded(last.month, 2))"
            }
        }
        return "\(start.day)/\(last)"
    }

    /// The year of a day: `2024`, `BC0480`.
    static func year(_ day: Day) -> String { day.year < 1 ? "BC" + padded(1 - day.year, 4) : padded(day.year, 4) }

    /// Years before Christ are counted back from the year 1: `BC0480-09`, and `BC048` for the decade that ended in 480.
    private static func beforeChrist(_ stretch: Stretch, _ start: Day, _ end: Moment) -> String {
        let last = end.adding(seconds: -1).day
        func months(_ day: Day) -> String { year(day) + "-" + padded(day.month, 2) }
        func days(_ day: Day) -> String { months(day) + "-" + padded(day.civil.day, 2) }
        if start == last || stretch.grain < .day { return days(start) }
        guard stretch.isWholeMonths else { return "\(days(start))/\(days(last))" }
        let count = end.day.year * 12 + end.day.month - start.year * 12 - start.month
        switch (count, 1 - last.year) {
        case (1, _): return months(start)
        case (12, _) where start.month == 1: return year(start)
        case (120, let first) where first % 10 == 0: return "BC" + padded(first / 10, 3)
        case (1200, let first) where first % 100 == 0: return "BC" + padded(first / 100, 2)
        case _ where start.month == 1 && count % 12 == 0: return "\(year(start))/\(year(last))"
        default: return "\(months(start))/\(months(last))"
        }
    }

    /// The week that holds a day, after ISO 8601: `2024-W05`.
    static func week(_ day: Day) -> String {
        let thursday = day.adding(days: 4 - day.weekday)
        let first = Day(thursday.year, 1, 1).map { thursday.number - $0.number } ?? 0
        return "\(padded(thursday.year, 4))-W\(padded(first / 7 + 1, 2))"
    }

    static func moment(_ moment: Moment, _ grain: TimeUnit) -> String {
        "\(moment.day)T\(clock(moment.clock, grain))"
    }

    /// A time of day: `16`, `16:30`, `16:30:05`.
    static func clock(_ seconds: Int, _ grain: TimeUnit) -> String {
        let hour = padded(seconds / 3600, 2)
        let minute = padded(seconds / 60 % 60, 2)
        return switch grain {
        case .hour: "\(hour):\(minute)"
        case .minute: "\(hour):\(minute)"
        default: "\(hour):\(minute):\(padded(seconds % 60, 2))"
        }
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
