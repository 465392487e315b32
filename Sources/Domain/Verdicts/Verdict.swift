/// What checking one claim against everything else found, with the arithmetic.
public struct Verdict: Hashable, Sendable, Codable {
    /// The name, computed from the claim, the day and what was found.
    public var id: EntryID
    /// The claim.
    public var claim: EntryID
    /// The conclusion.
    public var label: VerdictLabel
    /// A refinement of the conclusion: `revised_base`, `other_reporter`.
    public var outcome: String?
    /// What decides it; nothing if nothing does.
    public var basis: EvidenceBasis?
    /// How many independent origins the evidence has.
    public var origins: Int
    /// What the rest implies at least, in the claim's unit.
    public var low: Double?
    /// What the rest implies at most, in the claim's unit.
    public var high: Double?
    /// By how much the claim lies outside, in its unit; 0 inside.
    public var margin: Double?
    /// The claims and observations it rests on.
    public var evidence: [EntryID]
    /// The arithmetic in plain text, a step a line, in the language of the records.
    public var explanation: String
    /// The arithmetic before it is put into words; empty in verdicts that were recorded before it was kept.
    public var arithmetic: [ArithmeticLine]
    /// The slip that would explain it best.
    public var diagnosis: Diagnosis?
    /// Other slips that would explain it as well, the likeliest first.
    public var alternatives: [Diagnosis]?
    /// In how many times beside its own the statement holds.
    public var robustness: Robustness?
    /// The day whose knowledge is used.
    public var asOf: Day
    /// Whether the day is the document's own (what was known when it was written) or the latest.
    public var atWriting: Bool
    /// What would be needed to tell.
    public var missing: String?
    /// What would be needed to tell, before it is put into words.
    public var lacks: ArithmeticLine?

    /// Describes a finding; its name is computed.
    public init(
        claim: EntryID, label: VerdictLabel, outcome: String? = nil, basis: EvidenceBasis? = nil, origins: Int = 0,
        low: Double? = nil, high: Double? = nil, margin: Double? = nil, evidence: [EntryID] = [], explanation: String,
        arithmetic: [ArithmeticLine] = [], diagnosis: Diagnosis? = nil, alternatives: [Diagnosis]? = nil,
        robustness: Robustness? = nil, asOf: Day, atWriting: Bool, missing: String? = nil, lacks: ArithmeticLine? = nil
    ) {
        self.claim = claim
        self.label = label
        self.outcome = outcome
        self.basis = basis
        self.origins = origins
        self.low = low
        self.high = high
        self.margin = margin
        self.evidence = evidence
        self.explanation = explanation
        self.arithmetic = arithmetic
        self.diagnosis = diagnosis
        self.alternatives = alternatives
        self.robustness = robustness
        self.asOf = asOf
        self.atWriting = atWriting
        self.missing = missing
        self.lacks = lacks
        id = EntryID(
            .verdict,
            values: [claim.text, asOf.description, String(atWriting), label.rawValue, explanation]
                + evidence.map(\.text))
    }
}
