/// A part of a sentence that Dyad prints.
enum SentencePiece: Hashable {
    /// Words as they are.
    case words(Substring)
    /// A blank by its name, written `{name}`.
    case blank(String)

    /// The parts of a written sentence; a brace that is never closed ends it.
    static func pieces(of sentence: String) -> [SentencePiece] {
        var pieces: [SentencePiece] = []
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.words(rest[..<open])) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                pieces.append(.words(rest[open...]))
                return pieces
            }
            pieces.append(.blank(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(rest)) }
        return pieces
    }

    /// The blanks of a written sentence.
    static func blanks(of sentence: String) -> Set<String> {
        Set(
            pieces(of: sentence).compactMap { piece in
                if case .blank(let name) = piece { name } else { nil }
            })
    }
}
