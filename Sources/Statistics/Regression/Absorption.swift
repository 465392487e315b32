/// Takes the weighted means of the levels of several factors out of columns, by alternating projections.
///
/// What is left of a column is its residual on dummies for all levels (Guimarães and Portugal, 2010; Gaure, 2013).
struct Absorption {
    private let factors: [Factor]
    private let weights: [Double]
    /// One over the weight of each level, factor by factor.
    private let shares: [[Double]]
    /// A column is done once no level's mean is above this part of the column's size.
    private let tolerance: Double
    /// How often all factors are gone through at most.
    private let sweepLimit: Int

    init(_ factors: [Factor], weights: [Double], tolerance: Double = 1e-11, sweepLimit: Int = 10_000) {
        self.factors = factors
        self.weights = weights
        self.tolerance = tolerance
        self.sweepLimit = sweepLimit
        shares = factors.map { factor in
            var totals = [Double](repeating: 0, count: factor.levels)
            for (row, code) in factor.codes.enumerated() { totals[code] += weights[row] }
            return totals.map { $0 > 0 ? 1 / $0 : 0 }
        }
    }

    /// What is left of a column, and whether the projections came to rest.
    func residual(of column: [Double]) -> (values: [Double], converged: Bool) {
        var values = column
        let size = column.reduce(0) { max($0, abs($1)) }
        for _ in 0..<sweepLimit {
            var largest = 0.0
            for place in factors.indices { largest = max(largest, sweep(&values, place)) }
            if factors.count == 1 || largest <= tolerance * size { return (values, true) }
        }
        return (values, false)
    }

    /// Takes the means of one factor's levels out, and tells the largest of them.
    private func sweep(_ values: inout [Double], _ place: Int) -> Double {
        let factor = factors[place]
        return values.withUnsafeMutableBufferPointer { values in
            factor.codes.withUnsafeBufferPointer { codes in
                weights.withUnsafeBufferPointer { weights in
                    var means = [Double](repeating: 0, count: factor.levels)
                    means.withUnsafeMutableBufferPointer { means in
                        for row in 0..<values.count { means[codes[row]] += weights[row] * values[row] }
                        for level in 0..<means.count { means[level] *= shares[place][level] }
                        for row in 0..<values.count { values[row] -= means[codes[row]] }
                    }
                    return means.reduce(0) { max($0, abs($1)) }
                }
            }
        }
    }
}
