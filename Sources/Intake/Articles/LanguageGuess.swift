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
        switch layout.tokens.script(of: range) {
        case .han: return "zh"
        case .kana: return "ja"
        case .hangul: return "ko"
        case .latin, .cyrillic, .other: return frequent(range)
        case nil: return nil
        }
    }

    private func frequent(_ range: Range<Int>) -> String? {
        var counts: [String: Int] = [:]
        for match in rules.anatomy.frequentWords.matches(in: layout.tokens, range: range) {
            counts[match.value, default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
