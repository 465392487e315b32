import Domain
import Matching
import Rules

/// Reads the claims of a document, sentence by sentence: patterns first, then figures that no pattern reads.
struct ClaimReading {
    let tokens: Tokens
    let document: Document
    let rulebook: Rulebook

    func read(_ all: [SentenceFindings]) -> [Claim] {
        var claims: [Claim] = []
        var previous: SentenceClaims?
        for findings in all {
            guard findings.sentence.part?.kind.isArticleText ?? true else { continue }
            if previous?.findings.sentence.paragraph != findings.sentence.paragraph { previous = nil }
            let read = sentence(findings, previous)
            claims += read.claims
            previous = read
        }
        return claims
    }

    private func sentence(_ findings: SentenceFindings, _ previous: SentenceClaims?) -> SentenceClaims {
        let antecedent = previous?.findings.flows.last
        let slots = findings.slots(antecedent: antecedent)
        let matcher = PatternMatcher(tokens: tokens, slots: slots, sentence: findings.sentence.tokens)
        var candidates: [ClaimCandidate] = []
        for pattern in rulebook.claimPatterns[findings.sentence.language.code] ?? [] {
            for wording in pattern.patterns {
                candidates += matcher.matches(of: wording).map {
                    ClaimCandidate(pattern: pattern, wording: wording, match: $0)
                }
            }
        }
        candidates.sort { $0.isBetter(than: $1) }
        var result = SentenceClaims(findings: findings, antecedent: antecedent, previous: previous?.claims ?? [])
        let build = ClaimBuilding(tokens: tokens, document: document)
        for candidate in candidates {
            for figure in candidate.pattern.figures { build.claim(figure, of: candidate, into: &result) }
        }
        build.unread(into: &result)
        build.conversions(into: &result)
        result.claims.sort { ($0.figure.start, $0.form.rawValue) < ($1.figure.start, $1.form.rawValue) }
        return result
    }
}
