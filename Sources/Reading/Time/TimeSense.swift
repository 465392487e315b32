/// What the words of a time say, before it is counted from any date.
indirect enum TimeSense: Sendable {
    /// Parts of a date or of a time of day.
    case fields(CalendarFields)
    /// Parts of a date inside another time: "Thursday of next week".
    case within(CalendarFields, TimeSense)
    /// A whole unit of the calendar, so many away from now, or from the time told of last.
    case relative(TimeUnit, Int, fromMention: Bool)
    /// A length before or after a time, without one now, or the time told of last.
    case shifted(TimeLength, sign: Int, from: TimeSense?, fromMention: Bool)
    /// A length that ends or begins now: "the past three weeks".
    case near(TimeLength, sign: Int)
    /// One of the units or weekdays of a time, counted from its end where negative.
    case nth(Int, TimeUnit?, weekday: Int?, of: TimeSense)
    /// The first or, with a negative sign, the last stretch of a time.
    case edge(TimeLength, sign: Int, of: TimeSense?)
    case span(TimeSense, TimeSense)
    case length(TimeLength)
    /// A repeated time, by its TIMEX3 value.
    case every(String)
    case bound(TimeBound, TimeSense)
    case phase(String, TimeSense)
    case soFar(TimeSense)
    /// Words that TIMEX3 has a name for: `PRESENT_REF`.
    case reference(String)
}
