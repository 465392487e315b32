extension Observation {
    /// What is measured where the price of one currency in another is: no flow, a month, a level.
    ///
    /// The value is the average of the month, its interval reaches from the lowest to the highest day, its unit is the currency
    /// that is paid, and `currency` the one of which a unit is bought: 1.35 SGD a USD.
    public static let exchangeRates = "exchange-rates"

    /// Whether it is the price of a currency.
    public var isExchangeRate: Bool { indicator == Self.exchangeRates }

    /// The average price of a unit of a currency on some days of a month.
    ///
    /// Its period is the month if no more than ten days of it lack at an end, as banks rest over holidays; else just the days.
    /// - Parameters:
    ///   - range: from the lowest to the highest day; nothing where only the average is known.
    ///   - days: the first and the last day with a rate, both of one month.
    public init(
        rate: Double, step: Double, of base: Unit, in quoted: Unit, range: ClosedRange<Double>?,
        days: ClosedRange<Day>, source: String, provenance: Provenance
    ) {
        let (first, last) = (days.lowerBound, days.upperBound)
        let month = first.month...first.month
        let whole = Period(year: first.year, months: month).flatMap { month in
            month.start.flatMap { start in
                month.end.flatMap { first <= start.adding(days: 10) && last >= $0.adding(days: -10) ? month : nil }
            }
        }
        let known = whole ?? Period(from: first, to: last) ?? Period(day: first)
        self.init(
            source: source, indicator: Self.exchangeRates, flow: Flow(), period: known, measure: .level,
            quantity: Quantity(
                value: rate, step: step, unit: quoted, interval: range.map { Interval($0.lowerBound, $0.upperBound) }),
            currency: base,
            // The rates of its days are known as they come, their average when they are over.
            vintage: Vintage(
                earliest: known.start ?? first, latest: (known.end ?? last).adding(days: 1), first: true),
            provenance: provenance)
    }
}
