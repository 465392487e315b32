public import Domain

/// The publication of one figure, or of one period's figures.
public struct StatisticalRelease: Sendable, Hashable {
    /// Whose statistics they are.
    public let producer: Country
    /// The period that they are about.
    public let period: Period
    /// The day they came out.
    public let released: Day
    /// The country at the other end; nothing where the row is about all of them.
    public let partner: Country?
    /// The figure's value in US dollars, where the row gives one.
    public let value: Double?
    /// The line of the register.
    public let line: Int
}
