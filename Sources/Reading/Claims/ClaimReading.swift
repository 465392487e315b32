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

    /// - Parameter watch: sees what is read in each sentence of running text.
    func read(_ all: [SentenceFindings], watch: (SentenceClaims) -> Void = { _ in }) -> [Claim] {
        var claims: [Claim] = []
        var previous: SentenceClaims?
        var part: Part?
        var samePeriod: Period?
        var lead = LeadPeriod()
        var table = TableReading(tokens: tokens, document: document, dyad: dyad)
        for findings in all {
            guard findings.sentence.part?.kind.isArticleText ?? true else { continue }
            if findings.sentence.part != part {
                samePeriod = nil
                lead = LeadPeriod()
                table.leave()
            }
            part = findings.sentence.part
            if previous?.findings.sentence.paragraph != findings.sentence.paragraph { previous = nil }
            if let row = table.row(findings) {
                claims += row
                previous = nil
                continue
            }
            let read = sentence(findings, previous, samePeriod: samePeriod, leadPeriod: lead.period)
            claims += read.claims
            watch(read)
            lead.add(read.claims)
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

    /// The patterns that fit a sentence, the best first, those that lean on others last.
    ///
    /// A sentence without a figure, a flow, or words that may mean one claims nothing.
    private func candidates(_ findings: SentenceFindings, _ antecedent: FoundFlow?) -> [ClaimCandidate] {
        let hasFigure = findings.quantities.contains { $0.kind.isFigure || $0.kind == .number }
        guard hasFigure || !findings.flows.isEmpty || antecedent != nil || findings.sentence.has(Self.balances),
            let wordings = rulebook.claimPatterns[findings.sentence.language.code]
        else { return [] }
        let slots = findings.slots(antecedent: antecedent)
        let matcher = PatternMatcher(tokens: tokens, slots: slots, sentence: findings.sentence.tokens)
        return matcher.matches(of: wordings.set).map { found in
            let (pattern, line) = wordings.owner(of: found.pattern)
            return ClaimCandidate(pattern: pattern, line: line, match: found.match)
        }.sorted { $0.isBetter(than: $1) }
    }

    /// A surplus or deficit is claimed by a country's having one.
    private static let balances: SlotKinds = ["balance-word"]

    private func sentence(
        _ findings: SentenceFindings, _ previous: SentenceClaims?, samePeriod: Period?, leadPeriod: Period?
    ) -> SentenceClaims {
        let antecedent = antecedent(in: previous)
        let candidates = self.candidates(findings, antecedent)
        let dates = previous?.findings.times.filter { $0.kind == .date && $0.period != nil } ?? []
        var result = SentenceClaims(
            findings: findings, antecedent: antecedent, previous: previous?.claims ?? [],
            previousDate: dates.count == 1 ? dates[0] : nil, samePeriod: samePeriod, leadPeriod: leadPeriod)
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
