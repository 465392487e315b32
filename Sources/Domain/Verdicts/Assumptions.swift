/// What a check takes for given beside the ledger; what is not given is as the rules have it.
public struct Assumptions: Hashable, Sendable {
    /// The day whose knowledge is used; without it both the day of writing and today.
    public var asOf: Day?
    /// The day on which the text is taken to be written, whatever it says of itself.
    public var written: Day?
    /// What the partner's figure can be of the reporter's, as factors: freight, insurance and time.
    public var mirrorBand: Interval?
    /// What a revised base can be of its first print, as factors.
    public var revisedBase: Interval?
    /// Whether later prints count, too, not only the first of each figure.
    public var countsRevisions: Bool

    /// Takes something for given.
    public init(
        asOf: Day? = nil, written: Day? = nil, mirrorBand: Interval? = nil, revisedBase: Interval? = nil,
        countsRevisions: Bool = true
    ) {
        self.asOf = asOf
        self.written = written
        self.mirrorBand = mirrorBand
        self.revisedBase = revisedBase
        self.countsRevisions = countsRevisions
    }
}
