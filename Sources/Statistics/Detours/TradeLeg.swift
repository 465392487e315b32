/// A flow before and after a date, as one leg of a way through a third country.
public struct TradeLeg: Hashable, Sendable {
    /// The values of the periods before, all of the same length.
    public let before: [Double]
    /// The values of the periods after, of that length too.
    public let after: [Double]

    /// Describes a leg, with at least one period on each side.
    public init(before: [Double], after: [Double]) {
        precondition(!before.isEmpty && !after.isEmpty, "a leg without a before or an after")
        self.before = before
        self.after = after
    }

    /// The mean of a period before.
    public var level: Double { before.reduce(0, +) / Double(before.count) }

    /// The mean of a period after.
    public var laterLevel: Double { after.reduce(0, +) / Double(after.count) }
}
