public import Domain

/// A short text and the claims that are read in it, a line each: `change 26.7 percent up total-trade 2023-01-01/2023-11-30`.
public struct ClaimExample: Sendable, Decodable {
    /// The text.
    public var text: String
    /// The day that it is dated.
    public var published: String?
    /// The claims: form, value, unit, then, where there are any, direction, indicator and period.
    public var claims: [String]

    /// The day that relative times are counted from.
    public var day: Day? { published.flatMap { Day(iso: $0) } }
}
