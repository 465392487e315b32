import Domain

/// What a time is counted from.
struct TimeContext: Sendable {
    /// When the text was written.
    var anchor: Moment?
    /// The time that was told of last.
    var mention: Stretch?
    /// Whether the text tells a story of other years than its own, so that a month without a year is one of the story's.
    var isNarrative = false
}
