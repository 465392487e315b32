/// One entry of an edition: a quotation, or a checked figure, or a place for the editor's comment.
public struct Item: Hashable, Sendable, Codable {
    /// What sort of item it is.
    public var kind: ItemKind
    /// The source line: headline – outlet – date.
    public var sourceLine: String?
    /// The text printed.
    public var text: String
    /// The verdict's label, for a figure: what the latest knowledge says.
    public var verdict: VerdictLabel?
    /// The arithmetic, for a figure.
    public var explanation: String?
    /// The numbers of the citations that it rests on.
    public var citations: [Int]
    /// The doubts that travel with it, in words.
    public var caveats: [String]
    /// The verdict's label by what was known when the text was written, for a figure.
    public var verdictAtWriting: VerdictLabel?
    /// What is measured, between whom and when, in words, for a figure.
    public var cell: String?
    /// What would be needed to tell, for a figure that is open.
    public var missing: String?

    /// Describes an entry.
    public init(
        kind: ItemKind, sourceLine: String? = nil, text: String, verdict: VerdictLabel? = nil,
        explanation: String? = nil,
        citations: [Int] = [], caveats: [String] = [], verdictAtWriting: VerdictLabel? = nil, cell: String? = nil,
        missing: String? = nil
    ) {
        self.kind = kind
        self.sourceLine = sourceLine
        self.text = text
        self.verdict = verdict
        self.explanation = explanation
        self.citations = citations
        self.caveats = caveats
        self.verdictAtWriting = verdictAtWriting
        self.cell = cell
        self.missing = missing
    }
}
