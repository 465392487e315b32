/// Words given as someone's: direct, indirect or mixed.
public struct Quotation: Hashable, Sendable, Codable {
    /// The words, with their marks.
    public var passage: Passage
    /// How they are given.
    public var kind: QuotationKind
    /// Who says them, where it is told.
    public var speaker: String?
    /// The verb that gives them.
    public var cue: String?
    /// Where others put words in or left words out, in the order of the text.
    public var edits: [QuotationEdit]
    /// The rule that read it.
    public var provenance: Provenance?

    /// Describes a quotation.
    public init(
        passage: Passage, kind: QuotationKind, speaker: String? = nil, cue: String? = nil, edits: [QuotationEdit] = [],
        provenance: Provenance? = nil
    ) {
        self.passage = passage
        self.kind = kind
        self.speaker = speaker
        self.cue = cue
        self.edits = edits
        self.provenance = provenance
    }
}
