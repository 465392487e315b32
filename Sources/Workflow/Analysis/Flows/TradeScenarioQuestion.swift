public import Domain

/// What if some trade in goods cost more or less, or stopped: a source's trade of one year, and what changes in it.
public struct TradeScenarioQuestion: Sendable {
    /// A flow whose cost changes.
    public struct Change: Sendable {
        /// The country that sells.
        public var from: Country
        /// The country that buys.
        public var to: Country
        /// By what its cost is multiplied, above zero; infinite where it stops.
        public var factor: Double

        /// Describes a change; a flow stops where no factor is given.
        public init(from: Country, to: Country, factor: Double = .infinity) {
            self.from = from
            self.to = to
            self.factor = factor
        }
    }

    /// The name of a table, or a currency for all tables in it.
    public var source: String
    /// The year; the last that the first flow is counted in where none is named.
    public var year: Int?
    /// Codes and names of baskets, or all that the source has.
    public var goods: [String]
    /// The elasticity of substitution between the goods of two countries.
    public var sigma: Double
    /// The country in whose prices all others are told; nothing for the money of the table.
    public var reference: Country?
    /// The flows whose cost changes, at least one.
    public var changes: [Change]

    /// Asks.
    public init(
        source: String, year: Int? = nil, goods: [String] = [], sigma: Double, reference: Country? = nil,
        changes: [Change]
    ) {
        self.source = source
        self.year = year
        self.goods = goods
        self.sigma = sigma
        self.reference = reference
        self.changes = changes
    }
}
