/// What the compilers remark about a row.
public struct TradeStatus: OptionSet, Hashable, Sendable {
    /// The remarks one by one, in the order of their bits.
    public enum Remark: String, Sendable, CaseIterable {
        case estimated, provisional, revised, confidential, corrected
    }

    /// The remarks as bits.
    public let rawValue: UInt8

    /// Takes remarks as bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Takes one remark.
    public init(_ remark: Remark) { rawValue = 1 << (Remark.allCases.firstIndex(of: remark) ?? 0) }

    /// The value was estimated, not counted.
    public static let estimated = TradeStatus(.estimated)
    /// The value may still change.
    public static let provisional = TradeStatus(.provisional)
    /// The value replaces an earlier one.
    public static let revised = TradeStatus(.revised)
    /// Part of the trade is kept secret and left out.
    public static let confidential = TradeStatus(.confidential)
    /// The value isn't the source's own any more: a known error in it was corrected.
    public static let corrected = TradeStatus(.corrected)
}
