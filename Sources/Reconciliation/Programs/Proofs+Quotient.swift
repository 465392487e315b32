import Domain

extension Proofs {
    /// The bounds of a quotient of two cells where the second is above nothing.
    ///
    /// x / y ≤ t holds where the greatest x − t·y is at most 0; the quotient at the point where it is greatest is the next
    /// t, until nothing changes (W. Dinkelbach, "On nonlinear fractional programming", Management Science 13, 1967). Each
    /// t proves a bound: x − t·y ≤ s makes x / y ≤ t + s / y.
    static func quotient(_ x: Int, by y: Int, in kernel: Kernel) -> Proofs? {
        if kernel.isCone {
            // Of a cone where the second cell is one, the quotients are those of the whole cone.
            var unit = kernel
            unit.box[y] = Interval(1, 1)
            var expression = [Double](repeating: 0, count: kernel.cells.count)
            expression[x] = 1
            return bounds(of: expression, in: unit) ?? Proofs()
        }
        return LinearProgram.solving(kernel) { quotient(x, by: y, in: kernel, &$0) }
    }

    private static func quotient(_ x: Int, by y: Int, in kernel: Kernel, _ program: inout LinearProgram) -> Proofs? {
        var proofs = Proofs()
        for greatest in [false, true] {
            guard let known = kernel.box[x].quotient(by: kernel.box[y]) else { return proofs }
            var factor = greatest ? known.high : known.low
            if factor.isInfinite { factor = greatest ? known.low : known.high }
            if factor.isInfinite { factor = 0 }
            var nudge = 0.0
            for _ in 0..<12 {
                guard factor.isFinite else { break }
                var expression = [Double](repeating: 0, count: kernel.cells.count)
                expression[x] = 1
                expression[y] = -factor
                let end = best(expression, greatest: greatest, in: kernel, &program)
                if case .contradiction = end { return nil }
                guard case .proven(let proven, let multipliers, let point) = end else { break }
                let side =
                    greatest
                    ? Interval(-.infinity, proven.high, highOpen: proven.highOpen)
                    : Interval(proven.low, .infinity, lowOpen: proven.lowOpen)
                if let excess = side.quotient(by: kernel.box[y]) {
                    guard proofs.add(excess + Interval(factor, factor), by: multipliers) else { return nil }
                }
                guard point[y] > 0, nudge == 0 else { break }
                let next = point[x] / point[y]
                let isThere = abs(next - factor) <= 1e-12 * max(abs(next), abs(factor))
                if isThere, greatest ? proven.high <= 0 : proven.low >= 0 { break }
                // A hair beyond the end, so that rounding does not leave an excess over a base near nothing.
                if isThere { nudge = 1e-11 * max(abs(next), 1e-300) * (greatest ? 1 : -1) }
                factor = next + nudge
            }
        }
        return proofs
    }

    /// The figure on another scale.
    func mapped(_ map: (Interval) -> Interval) -> Proofs {
        var proofs = self
        proofs.interval = map(interval)
        return proofs
    }

    /// The lesser of two figures.
    func least(with other: Proofs) -> Proofs {
        var proofs = other.interval.high < interval.high ? other : self
        proofs.interval = Interval(
            min(interval.low, other.interval.low), min(interval.high, other.interval.high),
            highOpen: other.interval.high < interval.high ? other.interval.highOpen : interval.highOpen)
        proofs.low = interval.low < other.interval.low ? low : other.low
        return proofs
    }
}

extension Kernel {
    /// Whether every solution can be multiplied by any positive number: nothing gives a size.
    fileprivate var isCone: Bool {
        (box + rows.map(\.interval)).allSatisfy {
            ($0.low == 0 || $0.low.isInfinite) && ($0.high == 0 || $0.high.isInfinite)
        }
    }
}
