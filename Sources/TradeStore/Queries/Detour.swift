public import Domain

/// What a third country took from one side and gave to the other in one period, as it reports itself.
public struct Detour: Hashable, Sendable {
    /// The third country.
    public var via: Country
    /// The year or month.
    public var period: Period
    /// What it imported from the one side.
    public var imported: Double
    /// What it exported to the other.
    public var exported: Double
    /// The sum over goods of the smaller of the two: the most that can have gone through.
    public var through: Double
}
