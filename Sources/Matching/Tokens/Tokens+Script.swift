import Domain

extension Tokens {
    /// The script of most words in a range; nothing where there is none.
    ///
    /// Texts in kana hold more ideographs than syllables, so a tenth of syllables makes them kana.
    public func script(of range: Range<Int>) -> Script? {
        var counts: [Script: Int] = [:]
        for token in list[range] where token.kind == .word || token.kind == .ideograph {
            let bytes = positions.bytes[token.start..<min(token.end, token.start + 4)]
            guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { continue }
            // An ideograph is about half a word.
            counts[Script(scalar), default: 0] += token.kind == .ideograph ? 1 : 2
        }
        if let kana = counts[.kana], kana * 10 > counts[.han] ?? 0 {
            counts[.kana] = kana + (counts.removeValue(forKey: .han) ?? 0)
        }
        return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }
}
