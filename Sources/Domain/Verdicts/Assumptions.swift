/// What a check takes for given beside the ledger; what is not given is as the rules have it.
public struct Assumptions: Hashable, Sendable {
    /// The day whose knowledge is used; without it both the day of writing and today.
    public var asOf: Day?
    /// The day on which the text is taken to be written, whatever it says of itself.
    public var written: Day?
    /// Whose customs are meant, whatever the text says.
    public var reporter: Country?
    /// What an import can be of the export of the same goods, as factors: freight, insurance and time.
    public var mirrorBand: Interval?
    /// What a revised base can be of its first print, as factors.
    public var revisedBase: Interval?
    /// Whether later prints count, too, not only the first of each figure.
    public var countsRevisions: Bool

    /// Takes something for given.
    public init(
        asOf: Day? = nil, written: Day? = nil, reporter: Country? = nil, mirrorBand: Interval? = nil,
        revisedBase: Interval? = nil, countsRevisions: Bool = true
    ) {
        self.asOf = asOf
        self.written = written
        self.reporter = reporter
        self.mirrorBand = mirrorBand
        self.revisedBase = revisedBase
        self.countsRevisions = countsRevisions
    }
}
