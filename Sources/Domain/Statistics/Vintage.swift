/// The day on which a figure was published, as far as it is known.
public struct Vintage: Hashable, Sendable, Codable {
    /// The first day on which it can have been known.
    public var earliest: Day
    /// The last day by which it was known.
    public var latest: Day
    /// Whether it is the first figure printed for its time, not a revision.
    public var first: Bool

    /// Describes a publication.
    public init(earliest: Day, latest: Day, first: Bool) {
        self.earliest = earliest
        self.latest = latest
        self.first = first
    }
}
