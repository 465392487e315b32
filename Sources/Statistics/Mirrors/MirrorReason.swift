/// Why two countries declare the same trade differently (United Nations, compilers' manual of trade statistics, 2013).
public enum MirrorReason: String, Hashable, Sendable, CaseIterable {
    /// Freight and insurance, which the importer counts and the exporter doesn't.
    case freightAndInsurance
    /// Goods sent to a country on paper that went on to another, or never came.
    case transit
    /// The importer values goods too low, for the duty.
    case undervaluation
    /// Goods are booked by the country they come from by one side, by the country that sent them by the other.
    case originAgainstConsignment
    /// Goods that a third country passed on: the importer names the origin, its exporter named the third country.
    case indirectTrade
    /// One side keeps a part of the trade secret, or books it without a partner.
    case confidentialTrade
    /// Goods that left in one period and came in the next.
    case shippingTime
    /// One side's figure is of a part of the period only.
    case partialPeriod

    /// The reasons that fit a standing, most frequent first.
    static func reasons(for standing: MirrorStanding) -> [MirrorReason] {
        switch standing {
        case .withinBand: [.freightAndInsurance]
        case .importerShort:
            [.transit, .originAgainstConsignment, .undervaluation, .shippingTime, .confidentialTrade, .partialPeriod]
        case .exporterShort:
            [.indirectTrade, .originAgainstConsignment, .shippingTime, .confidentialTrade, .partialPeriod]
        }
    }
}
