public import Domain

/// What a check takes for granted besides the figures; an analyst may ask what follows from another view.
public struct Assumptions: Hashable, Sendable, Codable {
    /// The buyer's count over the seller's, freight and insurance included; nothing for the rule files' own band.
    public var mirrorBand: Interval?
    /// A revised base over its first print; nothing for what was measured.
    public var revisedBase: Interval?
    /// Whether only first prints count, and no later vintage.
    public var firstPrintsOnly: Bool

    /// Takes the rule files' own values where nothing is given.
    public init(mirrorBand: Interval? = nil, revisedBase: Interval? = nil, firstPrintsOnly: Bool = false) {
        self.mirrorBand = mirrorBand
        self.revisedBase = revisedBase
        self.firstPrintsOnly = firstPrintsOnly
    }
}
