import Domain

/// A time expression on the calendar.
struct ResolvedTime {
    var kind: TimeKind
    /// The TIMEX3 value.
    var value: String
    var stretch: Stretch?
    /// Whether something that isn't stated was filled in from the date of the text or from what was told before.
    var anchored = false
    var soFar = false

    init(_ kind: TimeKind, _ value: String, _ stretch: Stretch? = nil, anchored: Bool = false) {
        self.kind = kind
        self.value = value
        self.stretch = stretch
        self.anchored = anchored
    }
}
