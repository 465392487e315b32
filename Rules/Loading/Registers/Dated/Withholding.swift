public import Domain

/// Statistics that an office doesn't publish for a time: their absence says nothing of the trade.
public struct Withholding: Sendable, Hashable {
    /// Whose office.
    public let country: Country
    /// The times that figures are missing for.
    public let period: Period
    /// What isn't published, in English.
    public let what: String
}
