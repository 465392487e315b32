import Domain
import Matching
import Rules

/// Tries patterns on one sentence and tells how each fared.
struct Trials {
    let tokens: Tokens
    let document: EntryID
    let sentence: Range<Int>
    let matcher: PatternMatcher
    let kind: EntryKind
    /// The rules that read something in the sentence.
    let used: Set<Provenance>

    /// How a pattern fared; nothing where no element that it needs stands in the sentence.
    /// - Parameter idle: an element that stands almost everywhere, so that it alone tells nothing.
    func trial(of pattern: SlotPattern, _ rule: Provenance, idle: String? = nil) -> PatternTrial? {
        guard let miss = matcher.miss(of: pattern) else {
            let match = matcher.matches(of: pattern).first
            return PatternTrial(
                kind: kind, sentence: passage(sentence), rule: rule, pattern: pattern.text,
                outcome: used.contains(rule) ? .read : .fits, reached: match.map { passage($0.tokens) })
        }
        guard miss.present.contains(where: { $0 != idle }) else { return nil }
        return PatternTrial(
            kind: kind, sentence: passage(sentence), rule: rule, pattern: pattern.text, outcome: .misses,
            present: miss.present, missing: miss.missing, reached: found(miss.reached), steps: miss.steps,
            wanted: miss.wanted, instead: found(miss.instead))
    }

    private func found(_ range: Range<Int>) -> Passage? { range.isEmpty ? nil : passage(range) }

    private func passage(_ range: Range<Int>) -> Passage { tokens.positions.passage(tokens.bytes(range), in: document) }
}
