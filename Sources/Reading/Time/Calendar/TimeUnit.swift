/// The units that time is counted in, the finest first.
enum TimeUnit: String, Sendable, Comparable {
    case second, minute, hour, day, weekend, week, month, quarter, half, year, decade, century, millennium

    /// The TIMEX3 designator and how many of it one unit is.
    var designator: (code: String, times: Double) {
        switch self {
        case .second: ("TS", 1)
        case .minute: ("TM", 1)
        case .hour: ("TH", 1)
        case .day: ("D", 1)
        case .weekend: ("WE", 1)
        case .week: ("W", 1)
        case .month: ("M", 1)
        case .quarter: ("M", 3)
        case .half: ("M", 6)
        case .year: ("Y", 1)
        case .decade: ("Y", 10)
        case .century: ("Y", 100)
        case .millennium: ("Y", 1000)
        }
    }

    /// The length in months of the units that months make up.
    var months: Int? {
        switch self {
        case .month, .quarter, .half, .year, .decade, .century, .millennium:
            Int(designator.times) * (designator.code == "Y" ? 12 : 1)
        default: nil
        }
    }

    /// The length in seconds of the units that have a fixed one.
    var seconds: Int? {
        switch self {
        case .second: 1
        case .minute: 60
        case .hour: 3600
        case .day: 86_400
        case .weekend: 2 * 86_400
        case .week: 7 * 86_400
        default: nil
        }
    }

    private var rank: Int { months.map { $0 * 2_592_000 } ?? seconds ?? 0 }

    static func < (a: TimeUnit, b: TimeUnit) -> Bool { a.rank < b.rank }
}
