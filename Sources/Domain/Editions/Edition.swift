/// A drafted report: sections of quotations and checked figures with their citations.
public struct Edition: Hashable, Sendable, Codable {
    /// The name given to it.
    public var name: String
    /// The heading.
    public var title: String
    /// The time its documents were published in; nothing if it takes all.
    public var period: Period?
    /// The sections, in order.
    public var sections: [Section]
    /// Everything cited, by number.
    public var citations: [Citation]

    /// Describes a report.
    public init(name: String, title: String, period: Period?, sections: [Section], citations: [Citation]) {
        self.name = name
        self.title = title
        self.period = period
        self.sections = sections
        self.citations = citations
    }
}
