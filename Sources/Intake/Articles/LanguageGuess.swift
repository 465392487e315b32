import Domain
import Matching
import Rules

/// Tells the language of a stretch of text: by its script, then by its commonest words.
struct LanguageGuess {
    let layout: Layout
    let rules: Rulebook
    /// A language shows within this many tokens.
    private static let reach = 4_000

    /// The language of a range of tokens; nothing if it holds too little.
    func language(of range: Range<Int>) -> String? {
        let range = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.reach)
        var counts: [Script: Int] = [:]
        for token in layout.tokens.list[range] where token.kind == .word || token.kind == .ideograph {
            let bytes = layout.positions.bytes[token.start..<min(token.end, token.start + 4)]
            guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { continue }
            // An ideograph is about half a word.
            counts[Script(scalar), default: 0] += token.kind == .ideograph ? 1 : 2
        }
        guard let script = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) })?.key else {
            return nil
        }
        switch script {
        case .han: return (counts[.kana] ?? 0) * 10 > (counts[.han] ?? 0) ? "ja" : "zh"
        case .kana: return "ja"
        case .hangul: return "ko"
        case .latin, .cyrillic, .other: return frequent(range)
        }
    }

    private func frequent(_ range: Range<Int>) -> String? {
        var counts: [String: Int] = [:]
        for match in rules.anatomy.frequentWords.matches(in: layout.tokens, range: range) {
            counts[match.value, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private enum Script: Int {
        case latin, cyrillic, han, kana, hangul, other

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x41...0x24F, 0x1E00...0x1EFF: self = .latin
            case 0x400...0x52F: self = .cyrillic
            case 0x3040...0x30FF: self = .kana
            case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
            case 0xAC00...0xD7A3: self = .hangul
            default: self = .other
            }
        }
    }
}
