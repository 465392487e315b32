public import Domain

/// A short text and what is read in it, as one line a reading: `percent 26.7`, `DATE 2023-11`.
public struct ReadingExample: Sendable, Decodable {
    /// The text.
    public var text: String
    /// What is read: quantities as `<unit> <value>`, times as `<kind> <value>`, sources as
    /// `source <outermost> > <innermost>`, `kind <innermost's>`, `stance <its>` and `content <its>`, quotations as
    /// `quote <kind> <speaker>: <words>`.
    public var reads: [String]
    /// What must not be read: `source`, or the beginning of any other line.
    public var leaves: [String]?
    /// The day that it is dated.
    public var published: String?

    /// The day that relative times are counted from.
    public var day: Day? { published.flatMap { Day(iso: $0) } }
}
