public import Domain

/// What went from one country to another, as each of them reports it.
public struct DyadTotal: Hashable, Sendable {
    /// The exporter.
    public var from: Country
    /// The importer.
    public var to: Country
    /// What the exporter reports; nothing if it has no row.
    public var exported: Double?
    /// What the importer reports; nothing if it has no row.
    public var imported: Double?
    /// How many goods and periods both report.
    public var matched: Int
    /// The mean of `MirrorPoint.gap` over all goods and periods that either reports; always a number.
    public var meanGap: Double
}
