/// One published value of a statistical series (SDMX).
public struct Observation: Hashable, Sendable, Codable {
    /// The name, computed from source, cell and value.
    public var id: EntryID
    /// The statistical source: the name of a file in `Rules/Sources`.
    public var source: String
    /// What is measured: the name of a file in `Rules/Indicators`.
    public var indicator: String
    /// Between whom, which way, which goods.
    public var flow: Flow
    /// The time.
    public var period: Period
    /// A level or a growth.
    public var measure: Measure
    /// The value as printed: a level in the unit, a growth in percent.
    public var quantity: Quantity
    /// The currency that levels are counted in; for a growth, the currency it was worked out in; nothing if unstated.
    public var currency: Unit?
    /// When it was published.
    public var vintage: Vintage
    /// Where it was read.
    public var address: String?
    /// What the compilers remark.
    public var note: String?
    /// The file and line it was taken from.
    public var provenance: Provenance

    /// Describes a value; its name is computed.
    public init(
        source: String, indicator: String, flow: Flow, period: Period, measure: Measure, quantity: Quantity,
        currency: Unit?, vintage: Vintage, address: String? = nil, note: String? = nil, provenance: Provenance
    ) {
        self.source = source
        self.indicator = indicator
        self.flow = flow
        self.period = period
        self.measure = measure
        self.quantity = quantity
        self.currency = currency
        self.vintage = vintage
        self.address = address
        self.note = note
        self.provenance = provenance
        // A rate has two currencies, and in one month two of them can cost the same.
        let price = quantity.unit.isCurrency && currency != nil && currency != quantity.unit ? quantity.unit.code : ""
        let counted = price + (currency?.code ?? "")
        id = EntryID(
            .observation, source, indicator, flow.from?.code ?? "", flow.to?.code ?? "", flow.kind?.rawValue ?? "",
            flow.goods ?? "", period.description, measure.rawValue, "\(quantity.value)", counted,
            address ?? "")
    }
}
