/// Mirror gaps over the years, with those set apart that only show that a table isn't complete.
public struct MirrorSeries: Hashable, Sendable {
    /// The gap of each year that both sides declare.
    public let gaps: [Int: MirrorGap]
    /// The years in which one side's figure seems to be of a part of the year: flag them, don't report their gap.
    public let partialYears: Set<Int>

    /// Compares what both sides declare, by year.
    ///
    /// A year is taken for partial if one side falls to less than half of the year before while the ratio of the two
    /// changes more than `collapse` times: what a table closed in spring shows, but hardly ever trade itself.
    public init(
        exporter: [Int: Double], importer: [Int: Double], band: ClosedRange<Double> = MirrorGap.usualBand,
        collapse: Double = 4
    ) {
        var gaps: [Int: MirrorGap] = [:]
        for (year, value) in exporter {
            if let other = importer[year] { gaps[year] = MirrorGap(exporter: value, importer: other, band: band) }
        }
        let partial = gaps.filter { year, gap in
            guard let before = gaps[year - 1] else { return false }
            let change = gap.ratio / before.ratio
            return (change < 1 / collapse && gap.importer < before.importer / 2)
                || (change > collapse && gap.exporter < before.exporter / 2)
        }
        self.gaps = gaps
        partialYears = Set(partial.keys)
    }

    /// What may be behind a year's gap, most likely first; nothing if one side is silent.
    public func reasons(in year: Int) -> [MirrorReason]? {
        guard let gap = gaps[year] else { return nil }
        return partialYears.contains(year) ? [.partialPeriod] : gap.reasons
    }
}
