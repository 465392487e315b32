import Domain

/// What a time is counted from.
struct TimeContext: Sendable {
    /// When the text was written.
    var anchor: Moment?
    /// The time that was told of last.
    var mention: Stretch?
    /// Whether the sentence speaks of what is to come, so that a month without a year is one that comes.
    var looksAhead = false
    /// The year before Christ that was told of last, while the story stays there.
    var yearBeforeChrist: Int?
    /// Whether the text tells a story of other years than its own, so that a month without a year is one of the story's.
    var isNarrative = false

    /// Takes note of a time that was told; what is counted from the date of the text tells nothing of the story.
    mutating func note(_ time: FoundTime) {
        if case .fields(let fields) = time.sense {
            if time.value.hasPrefix("BC") { yearBeforeChrist = fields.year ?? yearBeforeChrist }
            if fields.hasYear, !time.value.hasPrefix("BC") { yearBeforeChrist = nil }
        }
        guard time.kind == .date || time.kind == .time, !time.sense.isDeictic, time.sense.hasDate else { return }
        var told = time.resolved.stretch
        // "After 1942" goes on without end; what was told of is the year.
        if case .bound(_, let of) = time.sense { told = TimeResolving(context: self).resolve(of)?.stretch }
        guard let stretch = told, stretch.start != nil else { return }
        mention = stretch
    }
}
