/// Looks for defects in what countries counted of their trade with each other.
///
/// It rather passes over a defect than names one that is none: each kind has bounds that sound figures, with noise of
/// a third and sudden growth, don't reach. `Tests/StatisticsTests/Defects` plants each kind in worlds made by chance.
public struct DefectSearch: Sendable {
    /// How many periods a year has: 12 or 1.
    public let frequency: Int
    /// The partners that each group holds, where they are known.
    public let parts: [String: Set<String>]

    /// Prepares for months or years.
    public init(frequency: Int, parts: [String: Set<String>] = [:]) {
        self.frequency = frequency
        self.parts = parts
    }

    /// All defects that are found.
    ///
    /// What one defect explains isn't named again as another.
    public func defects(in pairs: [PairSeries]) -> [Defect] {
        var found: [Defect] = []
        var sound: [PairSeries] = []
        for (reporter, own) in Dictionary(grouping: pairs, by: \.reporter).sorted(by: { $0.key < $1.key }) {
            let mixed = LevelMix.defects(of: reporter, in: own, parts: parts)
            let totals = Set(mixed.map(\.partner))
            let rest = own.filter { !totals.contains($0.cell) }
            found += mixed + Duplication.defects(of: reporter, in: rest)
            if frequency == 1 { found += PartYear.defects(of: reporter, in: rest) }
            sound += rest
        }
        let copies = Dictionary(grouping: found.filter { $0.kind == .duplicated }, by: \.reporter)
        for place in sound.indices {
            for copy in copies[sound[place].reporter] ?? [] { sound[place].clear(copy.places, own: true) }
            for copy in copies[sound[place].partner] ?? [] { sound[place].clear(copy.places, own: false) }
        }
        let swaps = sound.flatMap(FlowSwap.defects)
        let isSwapped = Dictionary(grouping: swaps, by: \.reporter)
        for var pair in sound {
            found += Imputation.defects(in: pair, length: frequency == 1 ? 5 : 6)
            // Months beside exchanged ones may be exchanged as well, though they don't show it.
            for swap in isSwapped[pair.reporter] ?? [] where swap.partner == pair.cell { pair.clearAround(swap.places) }
            for swap in isSwapped[pair.partner] ?? [] where swap.partner == pair.cellOfPartner {
                pair.clearAround(swap.places)
            }
            found += ScaleSlip.defects(in: pair)
        }
        return Self.withoutEchoes(found + swaps)
    }

    /// Without those of importers that say of a flow what was said of its exporter: that two series move as one shows on both
    /// sides, and not which was made of the other.
    private static func withoutEchoes(_ all: [Defect]) -> [Defect] {
        let sent = all.filter { $0.kind == .imputed && $0.flow == .export }
        return all.filter { defect in
            defect.kind != .imputed || defect.flow == .export
                || !sent.contains { $0.places == defect.places && abs($0.found * defect.found - 1) < 1e-6 }
        }
    }
}
