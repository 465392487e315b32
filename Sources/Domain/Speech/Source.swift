/// One link of an attribution: who is said to say it.
public struct Source: Hashable, Sendable, Codable {
    /// The name as the text has it.
    public var name: String
    /// The first code point, where the text names it.
    public var start: Int?
    /// The code point after the last.
    public var end: Int?
    /// The words that make it a source: "according to", "told".
    public var cue: String?
    /// What sort of source: `author`, `outlet`, `person`, `office`, `organisation`, `group`, `document`, `statistics`,
    /// `anonymous`; `unreviewed` where the words don't tell.
    public var kind: String?

    /// Describes a link.
    public init(name: String, start: Int? = nil, end: Int? = nil, cue: String? = nil, kind: String? = nil) {
        self.name = name
        self.start = start
        self.end = end
        self.cue = cue
        self.kind = kind
    }
}
