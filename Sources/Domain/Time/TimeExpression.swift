/// Words that name a time, the period they mean, and the date they are counted from (TIMEX3).
public struct TimeExpression: Hashable, Sendable, Codable {
    /// The words.
    public var passage: Passage
    /// What sort of time it is.
    public var kind: TimeKind
    /// The TIMEX3 value: `2023-11`, `P22M`, `XXXX-WXX-3` where no date is known.
    public var value: String
    /// The days meant; nothing where they can't be told.
    public var period: Period?
    /// The day that relative words were counted from.
    public var anchor: Day?
    /// Whether the last day is open: "so far this year".
    public var soFar: Bool
    /// Reasons to doubt it.
    public var caveats: [Caveat]

    /// The seconds after midnight of the first day that it begins at, where words tell a time of day.
    public var startClock: Int?
    /// The seconds after midnight of the last day that it ends at, where words tell a time of day.
    public var endClock: Int?
    /// The rule that read it.
    public var provenance: Provenance?

    /// Describes a time.
    public init(
        passage: Passage, kind: TimeKind, value: String, period: Period?, anchor: Day? = nil, soFar: Bool = false,
        caveats: [Caveat] = [], startClock: Int? = nil, endClock: Int? = nil,
        provenance: Provenance? = nil
    ) {
        self.startClock = startClock
        self.endClock = endClock
        self.passage = passage
        self.kind = kind
        self.value = value
        self.period = period
        self.anchor = anchor
        self.soFar = soFar
        self.caveats = caveats
        self.provenance = provenance
    }
}
