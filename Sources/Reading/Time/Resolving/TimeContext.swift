import Domain

/// What a time is counted from.
struct TimeContext: Sendable {
    /// Where a time stands that is taken note of.
    enum Place {
        /// In a heading.
        case heading
        /// At the beginning of a sentence: "In 1976, …".
        case lead
        /// In the course of a sentence.
        case inside
    }

    /// When the text was written.
    var anchor: Moment?
    /// The time that was told of last: "that day", "a year later".
    var mention: Stretch?
    /// Where a story has got to: the time that its undated months and days follow.
    ///
    /// Asides don't move it: what was earlier, what is planned for some year.
    var story: Stretch?
    /// The time that the heading above names, as long as the story stays in it.
    var frame: Stretch?
    /// Whether the sentence speaks of what is to come, so that a month without a year is one that comes.
    var looksAhead = false
    /// Whether the text tells a story of other years than its own, so that a month without a year is one of the story's.
    var isNarrative = false

    /// Takes note of a time that was told; what is counted from the date of the text tells nothing of the story.
    mutating func note(_ time: FoundTime, at place: Place) {
        guard time.kind == .date || time.kind == .time, !time.sense.isDeictic, time.sense.hasDate else { return }
        var told = time.resolved.stretch
        // "After 1942" goes on without end; what was told of is the year.
        if case .bound(_, let of) = time.sense { told = TimeResolving(context: self).resolve(of)?.stretch }
        guard let stretch = told, let start = stretch.start else { return }
        mention = stretch
        if stretch.isBeforeChrist { isNarrative = true }
        if place == .heading { frame = stretch }
        guard moves(time, stretch, place) else { return }
        story = stretch
        if let frame, let first = frame.start, let end = frame.end, start < first || start >= end { self.frame = nil }
    }

    /// Whether a story goes on to a time.
    private func moves(_ time: FoundTime, _ stretch: Stretch, _ place: Place) -> Bool {
        guard place != .heading, let story, let now = story.start, let start = stretch.start else { return true }
        // "A year earlier" looks back.
        if time.isFollowing { return start >= now }
        // The year that it is in says nothing new.
        if stretch.grain >= .year, story.grain < .year, let end = stretch.end, start <= now, now < end { return false }
        if place == .lead || !time.sense.hasYear { return true }
        return stretch.grain < .year && start >= now && start < now.adding(months: 12)
    }
}
