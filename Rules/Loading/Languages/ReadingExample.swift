public import Domain

/// A short text and what is read in it, as one line a reading: `percent 26.7`, `DATE 2023-11`.
public struct ReadingExample: Sendable, Decodable {
    /// The text.
    public var text: String
    /// What is read: quantities as `<unit> <value>`, times as `<kind> <value>`.
    public var reads: [String]
    /// The day that it is dated.
    public var published: String?

    /// The day that relative times are counted from.
    public var day: Day? { published.flatMap { Day(iso: $0) } }
}
