/// A reason to doubt a reading, carried along and printed.
public struct Caveat: Hashable, Sendable, Codable {
    /// The reason; each has its sentence in `Rules/Wordings`.
    public var kind: CaveatKind
    /// The words or value that it speaks of.
    public var note: String
    /// The first code point it is about, where it is about a stretch.
    public var start: Int?
    /// The code point after the last.
    public var end: Int?

    /// States a doubt.
    public init(_ kind: CaveatKind, _ note: String = "", start: Int? = nil, end: Int? = nil) {
        self.kind = kind
        self.note = note
        self.start = start
        self.end = end
    }
}
