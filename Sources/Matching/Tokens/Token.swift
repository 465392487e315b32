/// The smallest unit that rules speak of: a word, a run of digits, an ideograph or a mark.
public struct Token: Sendable {
    /// The first byte.
    public let start: Int
    /// The byte after the last.
    public let end: Int
    /// What sort it is.
    public let kind: TokenKind
    /// Whether white space stands before it.
    public let spaceBefore: Bool
    /// Whether it begins with a capital letter.
    public let capitalised: Bool
    /// The digest of its lower-case form, by which rule words are found (64-bit FNV-1a).
    public let key: UInt64

    /// Whether it stands for itself in a name or a sentence: a word, digits or an ideograph.
    public var isText: Bool { kind == .word || kind == .digits || kind == .ideograph }
}
