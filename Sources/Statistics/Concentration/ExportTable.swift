/// What each country exports of each good, and what follows from the table alone.
public struct ExportTable: Sendable {
    /// The countries: the rows.
    public let countries: [String]
    /// The goods: the columns.
    public let goods: [String]
    /// Exports in one currency, none negative.
    public let values: [[Double]]
    private let countryTotals: [Double]
    private let goodTotals: [Double]
    private let total: Double

    /// Describes a table with a row for each country and a column for each good.
    public init(countries: [String], goods: [String], values: [[Double]]) {
        precondition(
            values.count == countries.count && values.allSatisfy { $0.count == goods.count },
            "a row for each country, a column for each good")
        self.countries = countries
        self.goods = goods
        self.values = values
        countryTotals = values.map { $0.reduce(0, +) }
        goodTotals = goods.indices.map { good in values.reduce(0) { $0 + $1[good] } }
        total = countryTotals.reduce(0, +)
    }

    /// A country's part of all exports of a good; nothing if nobody exports it.
    public func marketShare(of country: Int, in good: Int) -> Double? {
        goodTotals[good] > 0 ? values[country][good] / goodTotals[good] : nil
    }

    /// The good's part of a country's exports over its part of all exports: above 1 an advantage (Balassa, 1965).
    ///
    /// Nothing if the country exports nothing or nobody exports the good.
    public func revealedAdvantage(of country: Int, in good: Int) -> Double? {
        guard countryTotals[country] > 0, goodTotals[good] > 0 else { return nil }
        return (values[country][good] / countryTotals[country]) / (goodTotals[good] / total)
    }

    /// The same from −1 (none) over 0 to 1, so that advantage and disadvantage weigh alike.
    ///
    /// (RCA − 1) / (RCA + 1), after Dalum, Laursen and Villumsen (1998).
    public func symmetricAdvantage(of country: Int, in good: Int) -> Double? {
        revealedAdvantage(of: country, in: good).map { ($0 - 1) / ($0 + 1) }
    }

    /// How few countries a good comes from; nothing if nobody exports it.
    public func concentration(ofSuppliersOf good: Int) -> Concentration? {
        Concentration(of: values.map { $0[good] })
    }

    /// How few goods a country lives on; nothing if it exports nothing.
    public func concentration(ofGoodsOf country: Int) -> Concentration? { Concentration(of: values[country]) }
}
