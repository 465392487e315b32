import Domain
import Matching

/// Relates a denial to what another source said before: by most of its words, or by naming no more than "the report".
struct DenialPairing {
    let tokens: Tokens
    private var said: [(words: Set<UInt64>, source: String?, passage: Passage)] = []
    /// A denial answers what was said at most so many attributions before it.
    private static let reach = 12

    init(tokens: Tokens) { self.tokens = tokens }

    /// What a source denies; what it says itself is kept for later ones.
    mutating func denied(by source: FoundSource, _ attribution: Attribution, in findings: SentenceFindings) -> Passage?
    {
        let words = Set(
            source.content.filter { tokens[$0].isText && findings.sentence.cue("name-stop", at: $0) == nil }.map {
                tokens[$0].key
            })
        guard source.stance == .denied else {
            said.append((words, attribution.chain.last?.name, attribution.passage))
            if said.count > Self.reach { said.removeFirst() }
            return nil
        }
        let others = said.filter { $0.source != attribution.chain.last?.name }
        if findings.sentence.cue("what-was-said", at: source.content.lowerBound) != nil { return others.last?.passage }
        let best = others.max { $0.words.intersection(words).count < $1.words.intersection(words).count }
        guard let best, best.words.intersection(words).count * 2 >= words.count, words.count > 2 else { return nil }
        return best.passage
    }
}
