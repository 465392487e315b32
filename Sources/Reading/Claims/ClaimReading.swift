import Domain
import Matching
import Rules

/// Reads the claims of a document, sentence by sentence: patterns first, then figures that no pattern reads.
struct ClaimReading {
    let tokens: Tokens
    let document: Document
    let rulebook: Rulebook
    /// The pair of countries that the document is read for.
    let dyad: Dyad?

    func read(_ all: [SentenceFindings]) -> [Claim] {
        var claims: [Claim] = []
        var previous: SentenceClaims?
        var part: Part?
        var samePeriod: Period?
        for findings in all {
            guard findings.sentence.part?.kind.isArticleText ?? true else { continue }
            if findings.sentence.part != part { samePeriod = nil }
            part = findings.sentence.part
            if previous?.findings.sentence.paragraph != findings.sentence.paragraph { previous = nil }
            let read = sentence(findings, previous, samePeriod)
            claims += read.claims
            samePeriod = read.claims.compactMap(\.period).last ?? samePeriod
            previous = read
        }
        return claims
    }

    /// The flow that a pronoun may mean: the one that the sentence before is about.
    private func antecedent(in previous: SentenceClaims?) -> FoundFlow? {
        guard let previous, let flow = previous.findings.flows.last else { return nil }
        let isSubject = flow.tokens.lowerBound <= previous.findings.sentence.tokens.lowerBound + 3
        return isSubject || previous.claims.contains { $0.indicator != nil } ? flow : nil
    }

    private func sentence(
        _ findings: SentenceFindings, _ previous: SentenceClaims?, _ samePeriod: Period?
    ) -> SentenceClaims {
        let antecedent = antecedent(in: previous)
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
        let dates = previous?.findings.times.filter { $0.kind == .date && $0.period != nil } ?? []
        var result = SentenceClaims(
            findings: findings, antecedent: antecedent, previous: previous?.claims ?? [],
            previousDate: dates.count == 1 ? dates[0] : nil, samePeriod: samePeriod)
        let build = ClaimBuilding(tokens: tokens, document: document, rulebook: rulebook, dyad: dyad)
        for candidate in candidates {
            for figure in candidate.pattern.figures { build.claim(figure, of: candidate, into: &result) }
        }
        build.unread(into: &result)
        build.conversions(into: &result)
        result.claims.sort { ($0.figure.start, $0.form.rawValue) < ($1.figure.start, $1.form.rawValue) }
        return result
    }
}
