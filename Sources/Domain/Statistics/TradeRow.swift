/// One row of a trade table: what one country reports about its trade with another.
public struct TradeRow: Hashable, Sendable {
    /// Whose customs count.
    public var reporter: Country
    /// The other country.
    public var partner: Country
    /// By which rule the partner was chosen.
    public var basis: PartnerBasis
    /// Which way, seen from the reporter.
    public var flow: TradeFlow
    /// The code of the goods, or `allGoods`.
    public var goods: String
    /// The edition of the Harmonized System that the code is of, such as `HS2017`; empty if unstated.
    public var edition: String
    /// A calendar year or month.
    public var period: Period
    /// The value, in the unit of the release; finite.
    public var value: Double
    /// The quantity in the supplementary unit of the goods, if known.
    public var quantity: Double?
    /// The weight in metric tons, if known.
    public var weight: Double?
    /// What the compilers remark.
    public var status: TradeStatus

    /// What stands for all goods together.
    public static let allGoods = "all"

    /// Describes a row.
    public init(
        reporter: Country, partner: Country, basis: PartnerBasis = .unstated, flow: TradeFlow, goods: String,
        edition: String = "", period: Period, value: Double, quantity: Double? = nil, weight: Double? = nil,
        status: TradeStatus = []
    ) {
        self.reporter = reporter
        self.partner = partner
        self.basis = basis
        self.flow = flow
        self.goods = goods
        self.edition = edition
        self.period = period
        self.value = value
        self.quantity = quantity
        self.weight = weight
        self.status = status
    }
}
