/// A row of a panel and what is read in it.
public struct PanelExample: Sendable, Decodable {
    /// The cells by column.
    public var row: [String: String]
    /// What is read: `GBR > AUS 2006 4310 pta 0`, with the covariates by name; nothing where the row is refused.
    public var reads: String?
    /// The column for which it is refused, where it is.
    public var refused: String?
}
