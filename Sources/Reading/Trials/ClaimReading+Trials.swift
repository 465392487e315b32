import Domain
import Matching
import Rules

extension ClaimReading {
    /// How each claim pattern fared in each sentence of running text.
    func trials(_ all: [SentenceFindings]) -> [PatternTrial] {
        var found: [PatternTrial] = []
        _ = read(all) { claims in found += trials(claims) }
        return found
    }

    private func trials(_ claims: SentenceClaims) -> [PatternTrial] {
        let sentence = claims.findings.sentence
        guard let wordings = rulebook.claimPatterns[sentence.language.code] else { return [] }
        let trials = Trials(
            tokens: tokens, document: document.id, sentence: sentence.tokens,
            matcher: PatternMatcher(
                tokens: tokens, slots: claims.findings.slots(antecedent: claims.antecedent),
                sentence: sentence.tokens), kind: .claim, used: Set(claims.claims.map(\.provenance)))
        let patterns = wordings.patterns.flatMap(\.patterns)
        return patterns.indices.compactMap { place in
            let (pattern, line) = wordings.owner(of: place)
            return trials.trial(of: patterns[place], pattern.file.provenance(line: line))
        }
    }
}
