import Domain

extension TradeRow {
    /// Code and edition, as dictionaries hold them.
    var goodsName: String { edition.isEmpty ? goods : "\(goods) \(edition)" }
}
