/// Every indicator with a page, in the order of the list.
enum TradeIndicators {
    static let all: [any TradeIndicator] = [
        BilateralTrade(),  // exports, imports, balance, growth, with the other side's figures as a band
        MirrorGaps(),  // the same trade as both sides count it
        TransitTrade(),  // third countries that a trade may go through
        BasketShare(),  // the goods of a list, part by part
        TradeAsymmetry(),  // each side's share of the other
        TradeScenario(),  // what if a trade stopped
    ]
}
