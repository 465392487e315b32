public import Domain

/// A currency that the European Central Bank quotes or quoted against the euro, for a stretch of time.
public struct QuotedCurrency: Sendable, Hashable {
    /// The currency.
    public let currency: Unit
    /// What it is written with; currencies that share a sign are taken for each other.
    public let sign: String
    /// The first day with a rate.
    public let first: Day
    /// The last day with a rate; nothing if it is still quoted.
    public let last: Day?
}
