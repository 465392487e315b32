import Domain
import Matching

/// The claims of one sentence while they are read, and what they may refer back to.
struct SentenceClaims {
    let findings: SentenceFindings
    /// The flow that a pronoun means where the sentence names none before it.
    let antecedent: FoundFlow?
    /// The claims of the sentence before, in the same paragraph.
    let previous: [Claim]
    var claims: [Claim] = []
    /// The quantities that a claim was read from, with the claim.
    var byQuantity: [Int: Claim] = [:]
    /// The flows that those claims speak of.
    var flows: [Int: FoundFlow] = [:]
    /// The words that the patterns of those claims caught.
    var matches: [Int: Range<Int>] = [:]
    /// The cue words (records, directions) that a claim was read from.
    var usedCues: Set<Int> = []

    /// The only date of the sentence before, which a pronoun's figure is for where nothing else dates it.
    let previousDate: FoundTime?
    /// The period of the last claim before, in the same part: what "the same months" means.
    let samePeriod: Period?
    /// The only time of the figures before, in the same part.
    let leadPeriod: Period?

    init(
        findings: SentenceFindings, antecedent: FoundFlow?, previous: [Claim], previousDate: FoundTime?,
        samePeriod: Period?, leadPeriod: Period?
    ) {
        self.findings = findings
        self.leadPeriod = leadPeriod
        self.previousDate = previousDate
        self.samePeriod = samePeriod
        self.antecedent = antecedent
        self.previous = previous
    }

    /// The time that a figure without one takes over: that of the figures before it, if they have one time among them.
    var carriedPeriod: Period? {
        let before = (claims.isEmpty ? previous : claims).compactMap(\.period)
        return Set(before).count == 1 ? before[0] : nil
    }

    /// The figure that some words continue: the last one before them that a pattern read, if no other subject comes
    /// between.
    func continued(by words: Range<Int>) -> Int? {
        let figures = findings.quantities
        guard
            let last = figures.indices.last(where: {
                figures[$0].tokens.upperBound <= words.lowerBound && figures[$0].kind != .conversion
            }), byQuantity[last] != nil
        else { return nil }
        let known = max(figures[last].tokens.upperBound, matches[last]?.upperBound ?? 0)
        let between = min(known, words.lowerBound)..<words.lowerBound
        let sentence = findings.sentence
        let breaks =
            findings.otherFlows + findings.flows.map(\.tokens)
            + (sentence.cues("other-measure") + sentence.cues("clause-break")).map(\.tokens)
        let isFree =
            !breaks.contains { $0.overlaps(between) }
            && !findings.countries.contains { country in
                country.tokens.overlaps(between)
                    && !findings.sources.contains { $0.span.overlaps(country.tokens) }
            }
        return isFree ? last : nil
    }
}
