public import Domain

/// A row of a trade table with what its file says of it.
public struct TradeFigure: Hashable, Sendable {
    /// The row; its value is in the unit.
    public var row: TradeRow
    /// The currency.
    public var unit: Unit
    /// What of freight and insurance the value holds; nothing if unstated.
    public var valuation: Valuation?
    /// What its quantity counts, as the source writes it; nothing without a quantity.
    public var quantityUnit: String?
    /// The line of the file that it stands in, from 1.
    public var line: Int
}
