import Domain

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
    /// The cue words (records, directions) that a claim was read from.
    var usedCues: Set<Int> = []

    /// The only date of the sentence before, which a pronoun's figure is for where nothing else dates it.
    let previousDate: FoundTime?
    /// The period of the last claim before, in the same part: what "the same months" means.
    let samePeriod: Period?

    init(
        findings: SentenceFindings, antecedent: FoundFlow?, previous: [Claim], previousDate: FoundTime?,
        samePeriod: Period?
    ) {
        self.findings = findings
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
}
