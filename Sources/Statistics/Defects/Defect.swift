/// Something in counted trade that can hardly be as it was counted.
public struct Defect: Hashable, Sendable {
    /// The sorts of defect.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Values that follow the other side's at one ratio, or each other by one step: worked out, not counted.
        case imputed
        /// Values of one period that are those of another, over many cells.
        case duplicated
        /// A figure of some months that stands for a year.
        case partYear
        /// A total among its parts, so that a sum counts them twice.
        case mixedLevels
        /// Exports that stand as imports and imports as exports.
        case swappedFlows
        /// Values that are too large or too small by a power of ten.
        case scaleSlip
    }

    /// How sure it is.
    public enum Sureness: String, Hashable, Sendable, CaseIterable {
        /// Both sides' figures, or exact repetition, leave hardly another reading.
        case certain
        /// It rests on a country's own figures alone.
        case likely
    }

    /// What sort it is.
    public var kind: Kind
    /// The country that counted.
    public var reporter: String
    /// The partner, or the goods with one, of the cell; nothing where many cells have it.
    public var partner: String?
    /// The flow, seen from the reporter; nothing where both have it.
    public var flow: DefectFlow?
    /// The places of the first and the last period.
    public var places: ClosedRange<Int>
    /// For a duplicated period the place of the other one.
    public var twin: Int?
    /// The figure that gives it away.
    public var found: Double
    /// What that figure would be without the defect.
    public var expected: Double
    /// In how many cells or periods it is seen.
    public var seen: Int
    /// How sure it is.
    public var sureness: Sureness

    /// Describes a defect.
    public init(
        _ kind: Kind, of reporter: String, with partner: String? = nil, flow: DefectFlow? = nil,
        at places: ClosedRange<Int>, twin: Int? = nil, found: Double, expected: Double, seen: Int,
        sureness: Sureness = .certain
    ) {
        self.kind = kind
        self.reporter = reporter
        self.partner = partner
        self.flow = flow
        self.places = places
        self.twin = twin
        self.found = found
        self.expected = expected
        self.seen = seen
        self.sureness = sureness
    }
}
