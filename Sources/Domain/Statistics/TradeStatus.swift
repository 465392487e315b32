/// What the compilers remark about a row.
public struct TradeStatus: OptionSet, Hashable, Sendable {
    /// The remarks as bits.
    public let rawValue: UInt8

    /// Takes remarks as bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The value was estimated, not counted.
    public static let estimated = TradeStatus(rawValue: 1)
    /// The value may still change.
    public static let provisional = TradeStatus(rawValue: 2)
    /// The value replaces an earlier one.
    public static let revised = TradeStatus(rawValue: 4)
    /// Part of the trade is kept secret and left out.
    public static let confidential = TradeStatus(rawValue: 8)
}
