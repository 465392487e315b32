extension Observation {
    /// What is measured where the price of one currency in another is: no flow, a month, a level.
    ///
    /// The value is the average of the month, its interval reaches from the lowest to the highest day, its unit is the currency
    /// that is paid, and `currency` the one of which a unit is bought: 1.35 SGD a USD.
    public static let exchangeRates = "exchange-rates"

    /// Whether it is the price of a currency.
    public var isExchangeRate: Bool { indicator == Self.exchangeRates }

    /// The average price of a unit of a currency in a month; nothing if the month has no first day after it.
    /// - Parameter days: from the lowest to the highest day; nothing where only the average is known.
    public init?(
        rate: Double, step: Double, of base: Unit, in quoted: Unit, days: ClosedRange<Double>?, month: Period,
        source: String, address: String? = nil, provenance: Provenance
    ) {
        guard let start = month.start, let end = month.end else { return nil }
        self.init(
            source: source, indicator: Self.exchangeRates, flow: Flow(), period: month, measure: .level,
            quantity: Quantity(
                value: rate, step: step, unit: quoted, interval: days.map { Interval($0.lowerBound, $0.upperBound) }),
            currency: base,
            // The rates of its days are known as they come, their average when it is over.
            vintage: Vintage(earliest: start, latest: end.adding(days: 1), first: true), address: address,
            provenance: provenance)
    }
}
