/// A source, a cue and a content; chains nest: "X told Y that Z said" (PARC 3).
public struct Attribution: Hashable, Sendable, Codable {
    /// The content.
    public var passage: Passage
    /// The sources, outermost first.
    public var chain: [Source]
    /// What the innermost source does in saying it.
    public var stance: Stance?
    /// The content of another source that this one denies, with its context.
    public var denies: Passage?
    /// The rule that read it.
    public var provenance: Provenance?

    /// Describes an attribution.
    public init(
        passage: Passage, chain: [Source], stance: Stance? = nil, denies: Passage? = nil,
        provenance: Provenance? = nil
    ) {
        self.passage = passage
        self.chain = chain
        self.stance = stance
        self.denies = denies
        self.provenance = provenance
    }
}
