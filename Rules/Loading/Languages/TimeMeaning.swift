/// What a time pattern means; which of its slots are read is told beside each.
public enum TimeMeaning: String, Sendable, Decodable {
    /// `day`, `month`, `year` (the last two may be missing).
    case date
    /// Two `from`/`to` days of one `month`.
    case days
    /// A `month` with `year` or without, with a `phase` of it or without.
    case month
    /// `from` to `to`, months, with `year`, `fromyear`, `toyear` or without.
    case months
    /// The first `count` months of a `year`.
    case firstMonths = "first-months"
    /// A `quarter`, with `year` or without.
    case quarter
    /// A `half`, with `year` or without.
    case half
    /// A `year`.
    case year
    /// `from` to `to`, years.
    case years
    /// The `count` years up to a `year`.
    case yearsTo = "years-to"
    /// A `relative` unit: its value is unit and offset, `year -1`.
    case relative
    /// The part of a `relative` unit that is over: "so far this year".
    case soFar = "so-far"
    /// A `weekday`.
    case weekday
    /// `count` of a `timeunit`.
    case duration
    /// Open towards now, from a `month` or `year`.
    case since
    /// Open from ever, up to a `month` or `year`.
    case before
    /// Every `timeunit`.
    case set
}
