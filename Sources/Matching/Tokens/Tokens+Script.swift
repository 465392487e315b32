import Domain

extension Tokens {
    /// The script of most words in a range; nothing where there is none.
    ///
    /// Texts in kana hold more ideographs than syllables, so a tenth of syllables makes them kana.
    public func script(of range: Range<Int>) -> Script? {
        var counts: [Script: Int] = [:]
        // Most sentences are of one script, which is entered once.
        var (run, length): (Script?, Int) = (nil, 0)
        positions.bytes.withUnsafeBufferPointer { bytes in
            for token in list[range] where token.kind == .word || token.kind == .ideograph {
                let script = Script(UTF8Scalar(at: token.start, in: bytes).value)
                if script != run {
                    if let run { counts[run, default: 0] += length }
                    (run, length) = (script, 0)
                }
                // An ideograph is about half a word.
                length += token.kind == .ideograph ? 1 : 2
            }
        }
        if let run { counts[run, default: 0] += length }
        if let kana = counts[.kana], kana * 10 > counts[.han] ?? 0 {
            counts[.kana] = kana + (counts.removeValue(forKey: .han) ?? 0)
        }
        return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }
}
