/// One passage or field that says when a document was published, and the days that it allows.
public struct DateEvidence: Hashable, Sendable, Codable {
    /// The words, or the value of the field.
    public var exact: String
    /// The first code point, where it is in the text.
    public var start: Int?
    /// The code point after the last.
    public var end: Int?
    /// The first day that it allows.
    public var earliest: Day?
    /// The last day that it allows.
    public var latest: Day?
    /// The register row, rule or field that gives the words their meaning.
    public var reason: String

    /// Describes a piece of evidence.
    public init(exact: String, start: Int? = nil, end: Int? = nil, earliest: Day?, latest: Day?, reason: String) {
        self.exact = exact
        self.start = start
        self.end = end
        self.earliest = earliest
        self.latest = latest
        self.reason = reason
    }
}
