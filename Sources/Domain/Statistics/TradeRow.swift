/// One figure of a trade table: what one country counted of its trade with another.
public struct TradeRow: Hashable, Sendable {
    /// What a row counts, whatever the figure.
    public struct Cell: Hashable, Sendable {
        /// The country that counted.
        public var reporter: Country
        /// The country that the goods came from or went to, a group of countries, or a rest.
        public var partner: Country
        /// What makes a country the partner.
        public var basis: PartnerBasis?
        /// The way the goods went, seen from the reporter.
        public var flow: TradeFlow
        /// The goods: `all`, or a code of the Harmonized System.
        public var goods: String
        /// The time.
        public var period: Period

        /// Describes a cell.
        public init(
            reporter: Country, partner: Country, basis: PartnerBasis?, flow: TradeFlow, goods: String, period: Period
        ) {
            self.reporter = reporter
            self.partner = partner
            self.basis = basis
            self.flow = flow
            self.goods = goods
            self.period = period
        }
    }

    /// What is counted.
    public var cell: Cell
    /// The edition of the Harmonized System that the code is of, such as `H6`; nothing if unstated.
    public var edition: String?
    /// The value, in the unit.
    public var value: Double
    /// The currency.
    public var unit: Unit
    /// What of freight and insurance the value holds; nothing if unstated.
    public var valuation: Valuation?
    /// The weight in kilograms; nothing if unstated.
    public var weight: Double?
    /// The line of the file that it stands in, from 1.
    public var line: Int

    /// Describes a figure.
    public init(
        cell: Cell, edition: String? = nil, value: Double, unit: Unit, valuation: Valuation? = nil,
        weight: Double? = nil, line: Int
    ) {
        self.cell = cell
        self.edition = edition
        self.value = value
        self.unit = unit
        self.valuation = valuation
        self.weight = weight
        self.line = line
    }
}
