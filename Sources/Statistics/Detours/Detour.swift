/// How much of the trade that two countries no longer have with each other seems to go through a third one.
///
/// For goods that go from A by way of a transit country to B, both legs grow: its imports from A and its exports to B.
/// What is above the level before, moved on as the same trade of other countries moved, is the excess of a leg.
public struct Detour: Hashable, Sendable {
    /// The transit country.
    public let country: String
    /// Imports from A in a period, above what was to be expected; below 0 if they fell short.
    public let excessImports: Double
    /// Exports to B in a period, above what was to be expected.
    public let excessExports: Double
    /// Imports from A and exports to B in a period before, together.
    public let level: Double

    /// Measures both legs, each against control flows that the detour doesn't touch.
    ///
    /// The controls of the imports are A's exports to other countries, those of the exports B's imports from others.
    /// The level expected is that before times the growth of the controls, which is the one that as much of their trade lies
    /// below as above: a control that takes a detour itself moves it little. Fewer than three tell nothing, and the level
    /// before is expected.
    public init(
        through country: String, imports: TradeLeg, exports: TradeLeg, importControls: [TradeLeg] = [],
        exportControls: [TradeLeg] = []
    ) {
        self.country = country
        excessImports = imports.laterLevel - imports.level * Self.growth(importControls)
        excessExports = exports.laterLevel - exports.level * Self.growth(exportControls)
        level = imports.level + exports.level
    }

    /// The excess of both legs over their level before: 1 means that as much came on top as there was.
    ///
    /// Nothing if there was no trade before.
    public var index: Double? { level > 0 ? (excessImports + excessExports) / level : nil }

    /// The most that can have gone through in a period: the smaller excess, if both are above zero.
    public var throughflow: Double { max(0, min(excessImports, excessExports)) }

    /// The median growth, weighted by the level before.
    private static func growth(_ controls: [TradeLeg]) -> Double {
        let usable = controls.filter { $0.level > 0 }.map { (growth: $0.laterLevel / $0.level, weight: $0.level) }
        guard usable.count >= 3 else { return 1 }
        let half = usable.reduce(0) { $0 + $1.weight } / 2
        var below = 0.0
        for control in usable.sorted(by: { $0.growth < $1.growth }) {
            below += control.weight
            if below >= half { return control.growth }
        }
        return 1
    }
}
