/// A checkable statement: one figure, what it measures, when, against what, and who says so (ClaimReview).
public struct Claim: Hashable, Sendable, Codable {
    /// The name, computed from what the claim says and where.
    public var id: EntryID
    /// The clause.
    public var passage: Passage
    /// The number's own words.
    public var figure: Passage
    /// The form of constraint.
    public var form: ClaimForm
    /// What is measured: the name of a file in `Rules/Indicators`; nothing if it can't be told.
    public var indicator: String?
    /// Between whom, which way, which goods.
    public var flow: Flow
    /// The figure; nothing for a pure direction, or for a mere surplus or deficit.
    public var quantity: Quantity?
    /// Which way it moved; of the level of a balance, whether it is a surplus (up) or a deficit (down).
    public var direction: Direction?
    /// The time the figure is for.
    public var period: Period?
    /// Whether the period is the year so far, its end depending on what was known.
    public var soFar: Bool
    /// The time it is compared with.
    public var basePeriod: Period?
    /// How it is compared.
    public var comparison: Comparison?
    /// What a share is a share of.
    public var whole: Whole?
    /// The time that an average is counted by: a month in "9 billion a month".
    public var per: Frequency?
    /// The currency that values are counted in where the figure itself is a percentage.
    public var currency: Unit?
    /// Who says so, outermost source first.
    public var attribution: [Source]
    /// What was taken from context and not from the clause, such as `period` or `flow.from`.
    public var inferred: [String]
    /// Reasons to doubt it.
    public var caveats: [Caveat]
    /// How firmly it is made.
    public var certainty: Certainty
    /// The rule that read it.
    public var provenance: Provenance

    /// Describes a claim; its name is computed.
    public init(
        passage: Passage, figure: Passage, form: ClaimForm, indicator: String? = nil, flow: Flow = Flow(),
        quantity: Quantity? = nil, direction: Direction? = nil, period: Period? = nil, soFar: Bool = false,
        basePeriod: Period? = nil, comparison: Comparison? = nil, whole: Whole? = nil,
        per: Frequency? = nil, currency: Unit? = nil, attribution: [Source] = [],
        inferred: [String] = [], caveats: [Caveat] = [], certainty: Certainty = .asserted, provenance: Provenance
    ) {
        self.passage = passage
        self.figure = figure
        self.form = form
        self.indicator = indicator
        self.flow = flow
        self.quantity = quantity
        self.direction = direction
        self.period = period
        self.soFar = soFar
        self.basePeriod = basePeriod
        self.comparison = comparison
        self.whole = whole
        self.per = per
        self.currency = currency
        self.attribution = attribution
        self.inferred = inferred
        self.caveats = caveats
        self.certainty = certainty
        self.provenance = provenance
        id = EntryID(
            .claim, passage.document.text, String(figure.start), String(figure.end), form.rawValue,
            quantity.map { "\($0.value) \($0.unit)" } ?? direction?.rawValue ?? "")
    }
}
