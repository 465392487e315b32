/// How much two countries depend on the trade between them, seen from one of them (Hirschman, 1945).
public struct Dependence: Hashable, Sendable {
    /// The part of one's own trade that is with the other, from 0 to 1.
    public let own: Double
    /// The part of the other's trade that is with oneself, from 0 to 1.
    public let others: Double

    /// Measures the trade between two in the trade of each with the world; nothing if a total isn't positive.
    ///
    /// The amounts are of the same goods, time and currency, each total as its country reports it.
    public init?(trade: Double, ownTotal: Double, othersTotal: Double) {
        guard trade >= 0, ownTotal > 0, othersTotal > 0 else { return nil }
        self.init(own: trade / ownTotal, others: trade / othersTotal)
    }

    private init(own: Double, others: Double) {
        self.own = own
        self.others = others
    }

    /// Who depends more: above 0 oneself, below 0 the other, from −1 to 1.
    ///
    /// (own − other's) / (own + other's); 0 if there is no trade.
    public var asymmetry: Double { own + others > 0 ? (own - others) / (own + others) : 0 }

    /// The same trade seen from the other country, where the asymmetry has the other sign.
    public var fromOtherSide: Dependence { Dependence(own: others, others: own) }
}
