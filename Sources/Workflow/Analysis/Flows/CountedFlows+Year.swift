import Domain
import TradeStore

extension CountedFlows {
    /// What a country counted of its exports to others and of its imports from them in one year, a pair a partner.
    ///
    /// The same as `years(of:with:)` says of the year, for both flows at once, so that a whole world is walked through once.
    func trade(
        of reporter: Country, with partners: [Country], in year: Int
    ) -> [(exported: Double?, imported: Double?)] {
        let all = partners.map { partner in
            series(of: reporter, with: partner).filter { $0.period.months?.year == year }
        }
        func values(_ value: KeyPath<SeriesPoint, Double?>) -> [Double?] {
            var isWholeYear: Bool?
            return all.map { points in
                if let whole = points.last(where: { $0.period.months?.months.count == 12 && $0[keyPath: value] != nil })
                {
                    return whole[keyPath: value]
                }
                let months = points.compactMap { $0[keyPath: value] }
                guard !months.isEmpty else { return nil }
                let counted = isWholeYear ?? (monthsCounted(by: reporter) { $0[keyPath: value] }[year]?.count == 12)
                isWholeYear = counted
                return counted ? months.reduce(0, +) : nil
            }
        }
        return zip(values(\.exported), values(\.imported)).map { (exported: $0, imported: $1) }
    }
}
