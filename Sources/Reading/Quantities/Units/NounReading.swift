import Domain
import Matching
import Rules

/// Finds the noun that a number counts: the head of the phrase behind it.
///
/// Without a dictionary a phrase is told by what ends it: function words and verbs, marks, times. Where plurals are
/// marked the first plural is the head; elsewhere it is the last word, or the first one that is no adjective.
struct NounReading {
    let tokens: Tokens
    let sentence: Sentence
    /// The tokens that are no part of such a phrase: those of times and of other numbers.
    let taken: [Range<Int>]

    private static let longest = 6

    /// The words from a token to the head, and the unit that counts it.
    /// - Parameter isOne: whether a single thing is counted, whose noun has no plural.
    func noun(at start: Int, isOne: Bool) -> FoundUnit? {
        var start = start
        let isPart = sentence.cue("partitive", at: start)
        if let part = isPart { start = part.tokens.upperBound }
        let wantsPlural = isPart != nil || !isOne
        var words: [Int] = []
        var head: Int?
        var index = start
        while index < sentence.tokens.upperBound, words.count < Self.longest,
            !isTaken(index)
        {
            let token = tokens[index]
            if token.kind == .word, !forms.holds("noun-end", token) {
                if wantsPlural, isPlural(index) {
                    head = index
                } else if head != nil || (!words.isEmpty && isVerb(index) && !hasPlural(after: index, wantsPlural)) {
                    break
                }
                words.append(index)
            } else if head == nil, let joint = joint(index, words.isEmpty) {
                index = joint
                continue
            } else if head == nil, wantsPlural, !words.isEmpty, forms.holds("noun-joiner", token),
                hasPlural(after: index, true)
            {
                index += 1
                continue
            } else {
                break
            }
            index += 1
        }
        guard let last = head ?? fallback(words) else { return nil }
        return FoundUnit(
            kind: .count, unit: .count(plain(last)), tokens: start..<last + 1, isPlural: head != nil,
            origin: sentence.cue("plural", at: last)?.value.origin)
    }

    private var forms: WordForms { sentence.language.forms }

    private func isTaken(_ token: Int) -> Bool { taken.contains { $0.contains(token) } }

    /// The token behind a hyphen inside a word or a possessive, which a phrase runs over.
    private func joint(_ index: Int, _ isFirst: Bool) -> Int? {
        if !isFirst, let possessive = sentence.cue("possessive", at: index) { return possessive.tokens.upperBound }
        guard tokens[index].kind == .mark, !tokens[index].spaceBefore, index + 1 < sentence.tokens.upperBound,
            !tokens[index + 1].spaceBefore, tokens[index + 1].kind == .word,
            tokens.positions.bytes[tokens[index].start] == UInt8(ascii: "-")
        else { return nil }
        return index + 1
    }

    /// Whether a plural stands within three words, none of which ends the phrase.
    private func hasPlural(after index: Int, _ wanted: Bool) -> Bool {
        guard wanted else { return false }
        for next in index + 1..<index + 4 {
            guard next < sentence.tokens.upperBound, tokens[next].kind == .word,
                !forms.holds("noun-end", tokens[next]), !isTaken(next)
            else { return false }
            if isPlural(next) { return true }
        }
        return false
    }

    private func isPlural(_ index: Int) -> Bool {
        sentence.cue("plural", at: index) != nil
            || (forms.ending("plural", of: bytes(index)) != nil && forms.ending("no-plural", of: bytes(index)) == nil
                && !forms.holds("no-plural", tokens[index]))
    }

    private func isVerb(_ index: Int) -> Bool { forms.ending("verb", of: bytes(index)) != nil }

    /// The head of a phrase without a plural: the first noun where adjectives show by their endings, else the last word.
    private func fallback(_ words: [Int]) -> Int? {
        if forms.knows(endings: "adjective") {
            return words.first { forms.ending("adjective", of: bytes($0)) == nil }
        }
        let nouns = words.prefix(3)
        // A lone word that may be a verb counts nothing: "213 killed".
        guard let last = nouns.last, nouns.count > 1 || !isVerb(last) else { return nil }
        return last
    }

    /// The head in lower case and, where the language's endings tell it, in the singular.
    private func plain(_ index: Int) -> String {
        if let irregular = sentence.cue("plural", at: index) { return irregular.value.value }
        let word = tokens.string(index..<index + 1).lowercased()
        guard isPlural(index), let ending = forms.ending("plural", of: Array(word.utf8)) else { return word }
        return String(decoding: word.utf8.dropLast(ending.bytes), as: UTF8.self) + ending.plain
    }

    private func bytes(_ index: Int) -> ArraySlice<UInt8> {
        tokens.positions.bytes[tokens[index].start..<tokens[index].end]
    }
}
