/// A row of a table of exchange rates and what is read in it.
public struct RateExample: Sendable, Decodable {
    /// The cells by column.
    public var row: [String: String]
    /// The rates in it, as `2024-05-06 USD 7.2 CNY`: when, of which currency a unit cost how much.
    public var rates: [String]?
    /// The column of the cell for which the table is refused.
    public var refused: String?
}
