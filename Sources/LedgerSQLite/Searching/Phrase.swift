/// The words of a query that stand together there, and must stand together in a text.
struct Phrase {
    private let forms: [String]
    /// Whether the last form only begins a word: a single Chinese character.
    private let isOpen: Bool

    /// Takes what stands between two gaps of a query; nothing if no words are in it.
    init?(_ piece: Substring) {
        var words = Word.all(in: String(piece))
        // The last pair of a row already says what its last character by itself would say again.
        if words.count > 1, let last = words.last, words[words.count - 2].range.overlaps(last.range) {
            words.removeLast()
            isOpen = false
        } else {
            isOpen = words.last?.isUnspaced == true
        }
        guard !words.isEmpty else { return nil }
        forms = words.map(\.form)
    }

    /// The phrases of a query.
    static func all(in query: String) -> [Phrase] {
        query.split(whereSeparator: \.isWhitespace).compactMap(Phrase.init)
    }

    /// The phrase in the language of FTS5: between its quotation marks nothing has a meaning, and forms have none.
    var pattern: String { "\"\(forms.joined(separator: " "))\"\(isOpen ? "*" : "")" }

    /// The first place where it stands among the words of a text.
    func place(in words: [Word]) -> Range<String.Index>? {
        guard words.count >= forms.count else { return nil }
        for first in 0...(words.count - forms.count) where stands(at: first, in: words) {
            return words[first].range.lowerBound..<words[first + forms.count - 1].range.upperBound
        }
        return nil
    }

    private func stands(at first: Int, in words: [Word]) -> Bool {
        forms.indices.allSatisfy { index in
            let form = words[first + index].form
            return isOpen && index == forms.count - 1 ? form.hasPrefix(forms[index]) : form == forms[index]
        }
    }
}
