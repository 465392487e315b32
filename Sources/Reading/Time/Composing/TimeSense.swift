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
    /// Counted in whole units of the calendar where it is whole: the months before this one.
    case near(TimeLength, sign: Int, isWhole: Bool = false)
    /// One of the units or weekdays of a time, counted from its end where negative.
    case nth(Int, TimeUnit?, weekday: Int?, of: TimeSense)
    /// The first or, with a negative sign, the last stretch of a time.
    case edge(TimeLength, sign: Int, of: TimeSense?)
    /// As many months of the year as were just over, else only a length.
    case elapsed(TimeLength)
    case span(TimeSense, TimeSense)
    case length(TimeLength)
    /// A repeated time, by its TIMEX3 value.
    case every(String)
    case bound(TimeBound, TimeSense)
    case phase(String, TimeSense)
    case soFar(TimeSense)
    /// Words that TIMEX3 has a name for: `PRESENT_REF`.
    case reference(String)

    /// Whether it is counted from the date of the text.
    var isDeictic: Bool {
        switch self {
        case .relative(_, _, let fromMention): !fromMention
        case .shifted(_, _, let from, let fromMention): from?.isDeictic ?? !fromMention
        case .near, .soFar, .reference, .every, .length, .elapsed: true
        case .within(_, let of), .nth(_, _, _, let of), .bound(_, let of), .phase(_, let of): of.isDeictic
        case .edge(_, _, let of): of?.isDeictic ?? true
        case .span(let from, let to): from.isDeictic || to.isDeictic
        case .fields: false
        }
    }

    /// Whether it is a day, told or counted.
    var isDay: Bool {
        switch self {
        case .relative(let unit, _, _): unit <= .day
        case .shifted, .nth, .within: true
        case .fields(let fields): fields.tellsDay
        default: false
        }
    }

    /// Whether it tells the year, so that nothing need be filled in.
    var hasYear: Bool {
        switch self {
        case .fields(let fields): fields.hasYear
        case .bound(_, let of), .phase(_, let of), .nth(_, _, _, let of), .within(_, let of): of.hasYear
        case .span(let from, let to): from.hasYear || to.hasYear
        default: false
        }
    }

    /// Whether it is a date that is told in full, or a part of one.
    var isWhole: Bool {
        switch self {
        case .fields(let fields): fields.year != nil && !fields.hasClock
        case .phase(_, let of): of.isWhole
        default: false
        }
    }

    /// The year of a month or season that is told with it.
    var monthYear: Int? {
        switch self {
        case .fields(let fields): fields.month != nil || fields.season != nil ? fields.year : nil
        case .phase(_, let of): of.monthYear
        default: nil
        }
    }

    /// Whether it tells more than a time of day.
    var hasDate: Bool { if case .fields(let fields) = self { fields.hasDate } else { true } }

    /// Whether it only points to now, the past or what is to come.
    var isReference: Bool { if case .reference = self { true } else { false } }
}
