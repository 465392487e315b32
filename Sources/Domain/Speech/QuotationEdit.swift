/// A place in a quotation where someone else changed the speaker's words.
public struct QuotationEdit: Hashable, Sendable, Codable {
    /// What was done to the words.
    public enum Kind: String, Sendable, Codable {
        /// Words were left out: "[…]".
        case elision
        /// Words were put in: "[the elections]", "[W]hile".
        case insertion
    }

    /// What was done.
    public var kind: Kind
    /// The first code point of its mark.
    public var start: Int
    /// The code point after the last.
    public var end: Int

    /// Describes a change.
    public init(_ kind: Kind, _ start: Int, _ end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }
}
