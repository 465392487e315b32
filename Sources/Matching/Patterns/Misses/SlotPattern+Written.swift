extension SlotPattern.Element {
    /// The element as patterns write it.
    var written: String {
        switch self {
        case .word(_, let written): written
        case .slot(let kind, let name): name == kind.name ? "<\(kind.name)>" : "<\(kind.name)=\(name)>"
        case .choice(let alternatives):
            "(" + alternatives.map { $0.map(\.written).joined(separator: " ") }.joined(separator: "|") + ")"
        case .optional(let inner): inner.written + "?"
        case .gap: "..."
        case .glued: "~"
        }
    }

    /// Whether nothing needs to stand for it.
    var isIdle: Bool {
        switch self {
        case .word, .slot: false
        case .choice(let alternatives): alternatives.contains { $0.allSatisfy(\.isIdle) }
        case .optional, .gap, .glued: true
        }
    }

    /// Whether all that it can't do without stands somewhere.
    /// - Parameters:
    ///   - words: the digests of all words of the sentence.
    ///   - kinds: the digests of all kinds of slots in it.
    func stands(in words: Set<UInt64>, _ kinds: Set<UInt64>) -> Bool {
        switch self {
        case .word(let key, _): words.contains(key)
        case .slot(let kind, _): kinds.contains(kind.key)
        case .choice(let alternatives): alternatives.contains { $0.allSatisfy { $0.stands(in: words, kinds) } }
        case .optional, .gap, .glued: true
        }
    }
}
