/// A passage that names a person, an organisation, a country, an office, a place or a work.
public struct Mention: Hashable, Sendable, Codable {
    /// The words.
    public var passage: Passage
    /// What is named: a country code, or the code of a register.
    public var entity: String
    /// The name as printed of it.
    public var name: String
    /// What sort of thing it is.
    public var kind: MentionKind

    /// Describes a naming.
    public init(passage: Passage, entity: String, name: String, kind: MentionKind) {
        self.passage = passage
        self.entity = entity
        self.name = name
        self.kind = kind
    }
}
