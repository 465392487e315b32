import Domain

/// A second of the calendar, counted from the first of 1970, as the clocks of the place show it.
struct Moment: Hashable, Comparable, Sendable {
    var seconds: Int

    init(seconds: Int) { self.seconds = seconds }

    init(_ day: Day, clock: Int = 0) { seconds = day.number * 86_400 + clock }

    /// The day that it falls in.
    var day: Day { Day(number: seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)) }

    /// The seconds since midnight.
    var clock: Int { seconds - day.number * 86_400 }

    func adding(seconds count: Int) -> Moment { Moment(seconds: seconds + count) }

    func adding(days: Int) -> Moment { Moment(seconds: seconds + days * 86_400) }

    func adding(months: Int) -> Moment { Moment(day.adding(months: months), clock: clock) }

    static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }
}
