/// What a time pattern means; which of its slots are read is told beside each.
///
/// A slot is read by the name it is given: `<count=month>` is a month by its number. `<time>`, `<date>`, `<clock>`, `<length>`
/// and other kinds that earlier stages give stand for what those found.
public enum TimeMeaning: String, Sendable, Decodable {
    /// Parts of a date or a time of day, told together: `year`, `yy`, `month`, `day`, `weekday`, `quarter`, `half`, `season`,
    /// `week`, `decade`, `century`, `era`, `reign`, `daypart`, `hour`, `minute`, `second`, `meridiem`, `feast`; minutes `past`
    /// an hour or `lacking` to it; the `hours` of a day that an earlier stage found; and other earlier finds.
    case calendar
    /// A whole unit so many away: a `relative` word ("year -1"), or a `timeunit` and `by`.
    case relative
    /// A `length` (or `count` and `timeunit`) `by` -1 or 1 from now, or from a `time`.
    case shift
    /// A `length` that ends (`by` -1) or begins (`by` 1) now.
    case near
    /// The same in whole units of the calendar, this one left out.
    case nearWhole = "near-whole"
    /// The `nth` (or `by`, -1 for the last) `timeunit` or `weekday` of a `time`.
    case nth
    /// The first or last (`by`) `length` of a `time`, or of the year.
    case edge
    /// The first `length` of the year, where the date of the text shows that so much of it was just over.
    case elapsed
    /// From a time named `from` to one named `to`.
    case span
    /// A `length`, or `count` of `timeunit`; `some` of it, or bare `units`, have no number.
    case length
    /// Again and again: every `timeunit`, every `weekday`, or a `value`.
    case every
    /// Up to a `time`, the time itself left out.
    case before
    /// From the end of a `time` on.
    case after
    /// From the start of a `time` to now.
    case since
    /// Up to the end of a `time`.
    case until
    /// The `phase` of a `time`: its early, mid or late third, or its end, which for a day is its last second.
    case phase
    /// What is over of a `time` by the date of the text.
    case soFar = "so-far"
    /// Words whose TIMEX3 value is `value`: `PRESENT_REF`.
    case reference
}
