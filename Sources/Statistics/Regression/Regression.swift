/// A regression to be estimated: an outcome on variables, with effects of factors absorbed.
///
/// All columns have one value for each row, and all values are finite. Without effects there is a constant.
public struct Regression: Sendable {
    /// What is to be explained.
    public var outcome: [Double]
    /// What explains it.
    public var variables: [Variable]
    /// The factors whose levels each have an effect of their own.
    public var effects: [Factor]
    /// The factor within whose levels errors may be correlated; nothing if in none.
    ///
    /// The variance is the sandwich of Liang and Zeger (1986) times G/(G − 1) · (n − 1)/(n − K), with G clusters and n
    /// rows. K counts the coefficients and the levels of the effects, less one for each effect after the first; an
    /// effect whose levels each lie within one cluster counts once. Without clusters each row is one (HC1: MacKinnon
    /// and White, 1985).
    public var clusters: Factor?
    /// Whether rows stay that are alone in a level of an effect.
    ///
    /// They are fitted exactly and say nothing of the coefficients, but count as observations, which makes clustered
    /// errors too small (Correia, 2015).
    public var keepsSingletons: Bool

    /// Describes a regression.
    public init(
        of outcome: [Double], on variables: [Variable], effects: [Factor] = [], clusters: Factor? = nil,
        keepsSingletons: Bool = false
    ) {
        let lengths = variables.map(\.values.count) + (effects + [clusters].compactMap { $0 }).map(\.codes.count)
        precondition(lengths.allSatisfy { $0 == outcome.count }, "columns of different lengths")
        self.outcome = outcome
        self.variables = variables
        self.effects = effects
        self.clusters = clusters
        self.keepsSingletons = keepsSingletons
    }

    /// The effects, or the one level that all rows share, which is the constant.
    var absorbed: [Factor] { effects.isEmpty ? [Factor(outcome.map { _ in 0 })] : effects }

    /// The same regression on some of the rows.
    func rows(_ kept: [Int]) -> Regression {
        Regression(
            of: kept.map { outcome[$0] },
            on: variables.map { variable in Variable(variable.name, kept.map { variable.values[$0] }) },
            effects: effects.map { $0.rows(kept) }, clusters: clusters?.rows(kept), keepsSingletons: keepsSingletons)
    }

    /// The rows that a regression can learn from.
    ///
    /// Singletons go unless they are kept; with `positive`, so do the levels whose outcomes are all zero. Leaving a row
    /// out can make another one alone, so this is repeated.
    func informativeRows(positive: Bool) -> InformativeRows {
        var rows = InformativeRows(kept: Array(outcome.indices))
        while true {
            let before = rows.kept.count
            for factor in absorbed {
                var sizes = [Int](repeating: 0, count: factor.levels)
                var sums = [Double](repeating: 0, count: factor.levels)
                for row in rows.kept {
                    sizes[factor.codes[row]] += 1
                    sums[factor.codes[row]] += outcome[row]
                }
                let isZero: (Int) -> Bool = { positive && sums[factor.codes[$0]] == 0 }
                let isAlone: (Int) -> Bool = { !keepsSingletons && sizes[factor.codes[$0]] == 1 }
                rows.separated += rows.kept.count(where: isZero)
                rows.singletons += rows.kept.count { !isZero($0) && isAlone($0) }
                rows.kept.removeAll { isZero($0) || isAlone($0) }
            }
            if rows.kept.count == before { return rows }
        }
    }

    /// How many parameters the small-sample factor counts.
    ///
    /// The coefficients, and the levels of the effects, less one for each effect after the first. An effect whose
    /// levels each lie within one cluster counts once, since the factor for the number of clusters allows for it.
    func parameters(_ coefficients: Int) -> Int {
        let counted = absorbed.map { factor in
            clusters.map { factor.isNested(in: $0) } == true ? 1 : factor.levels
        }
        return coefficients + counted.reduce(0, +) - (absorbed.count - 1)
    }
}
