/// A figure or a quotation of an edition that what it cites doesn't bear out.
public struct LintFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text of the item.
    public var item: String
    /// The number, or the words, that aren't borne out.
    public var figure: String
    /// The number of the citation, where one of them is at fault.
    public var citation: Int?
    /// What is wrong, in words.
    public var message: String

    /// Describes a fault.
    public init(item: String, figure: String, citation: Int? = nil, message: String) {
        self.item = item
        self.figure = figure
        self.citation = citation
        self.message = message
    }

    /// What is wrong and where.
    public var description: String { "\(message)\n  \(item)" }
}
