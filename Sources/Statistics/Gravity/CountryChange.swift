/// What a change of trade costs does to one country, all in relative changes: 0.01 is one percent.
public struct CountryChange: Hashable, Sendable {
    /// The country.
    public let country: String
    /// Of the price of its goods at the factory gate.
    public let price: Double
    /// Of its outward resistance Π, which its sellers bear.
    public let outwardResistance: Double
    /// Of its inward resistance P, the price of what it buys.
    public let inwardResistance: Double
    /// Of real output, Y/P.
    public let realOutput: Double
    /// Of the terms of trade, the price of its goods over that of what it buys.
    public let termsOfTrade: Double
    /// Of output in money.
    public let output: Double
    /// Of expenditure in money.
    public let expenditure: Double
    /// Of exports to all other countries.
    public let exports: Double
    /// Of imports from all other countries.
    public let imports: Double
    /// Of what it sells to itself.
    public let domesticTrade: Double

    /// Real expenditure before over real expenditure after (Arkolakis, Costinot and Rodríguez-Clare, 2012).
    ///
    /// Below 1 the country gains.
    public var welfareStatistic: Double { (1 + inwardResistance) / (1 + expenditure) }
}
