/// A row of a trade table and the figures in it.
public struct TradeExample: Sendable, Decodable {
    /// The cells by column.
    public var row: [String: String]
    /// The file's name, where it tells something.
    public var file: String?
    /// The figures, each as `DEU > KGZ export all 2024-08 62592 EUR`; none where the row is refused.
    public var reads: [String]
    /// Why it is refused, where it is.
    public var refused: String?
}
