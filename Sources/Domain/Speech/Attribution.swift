/// A source, a cue and a content; chains nest: "X told Y that Z said" (PARC 3).
public struct Attribution: Hashable, Sendable, Codable {
    /// The content.
    public var passage: Passage
    /// The sources, outermost first.
    public var chain: [Source]

    /// Describes an attribution.
    public init(passage: Passage, chain: [Source]) {
        self.passage = passage
        self.chain = chain
    }
}
