public import Domain

/// What one country reports of its trade with another in one period.
public struct SeriesPoint: Hashable, Sendable {
    /// The year or month.
    public var period: Period
    /// What it exported to the partner; nothing if it reports none.
    public var exported: Double?
    /// What it imported from the partner; nothing if it reports none.
    public var imported: Double?
}
