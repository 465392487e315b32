import Domain

extension Kernel {
    /// The constraints of the rows that have a multiplier.
    func constraints(used multipliers: [Double]) -> Set<Int32> {
        Set(zip(rows, multipliers).filter { $0.1 != 0 }.map(\.0.constraint))
    }

    /// The rows that make up a sum but for a hair.
    func rows(carrying multipliers: [Double]) -> [Int] {
        let weights = weights(of: multipliers)
        let most = weights.max() ?? 0
        return weights.indices.filter { weights[$0] > 1e-9 * most }
    }

    /// How much each row brings into a sum: its multiplier times its greatest coefficient.
    func weights(of multipliers: [Double]) -> [Double] {
        zip(rows, multipliers).map { row, multiplier in abs(multiplier) * (row.coefficients.map(abs).max() ?? 0) }
    }

    /// Notes the ends of bounds that a solution touches.
    func see(_ point: [Double], in isSeen: inout [[Bool]]) {
        for (column, value) in point.enumerated() {
            let near = 1e-10 * max(abs(value), abs(box[column].width) < .infinity ? box[column].width : 0)
            if value <= box[column].low + near { isSeen[column][0] = true }
            if value >= box[column].high - near { isSeen[column][1] = true }
        }
    }

    /// Multipliers without those, all but nothing, of rows that have no bound on the side that counts.
    func bounded(_ multipliers: [Double], _ greatest: Bool) -> [Double] {
        zip(rows, multipliers).map { row, multiplier in
            ((multiplier > 0) == greatest ? row.interval.high : row.interval.low).isFinite ? multiplier : 0
        }
    }

    /// Multipliers by which a sum of rows can't be; nothing if these prove nothing.
    func impossible(_ multipliers: [Double]) -> [Double]? {
        let nothing = [Double](repeating: 0, count: cells.count)
        let most = multipliers.map(abs).max() ?? 0
        guard most > 0, most.isFinite else { return nil }
        // A contradiction has no size.
        let candidates = [multipliers, Kernel.rounded(multipliers.map { $0 / most }, to: 0x1p-24)]
        return candidates.lazy.flatMap { [bounded($0, false), bounded($0, true)] }
            .first { !enclosure(of: nothing, by: $0).contains(0) }
    }

    /// Multipliers without their last digits: those that should be alike are so then, and what they leave of a cell is nothing
    /// instead of a hair.
    static func rounded(_ multipliers: [Double], to unit: Double) -> [Double] {
        multipliers.map { ($0 / unit).rounded() * unit }
    }

    /// The same without the interval of a row, and the row's expression.
    func freeing(_ index: Int) -> (kernel: Kernel, expression: [Double]) {
        var kernel = self
        let row = rows[index]
        kernel.rows[index] = Row(
            constraint: row.constraint, interval: .everything, columns: row.columns, coefficients: row.coefficients)
        var expression = [Double](repeating: 0, count: cells.count)
        for (column, coefficient) in zip(row.columns, row.coefficients) { expression[column] += coefficient }
        return (kernel, expression)
    }

    /// The cells that have no bound on the side that counts, of which something is left that is to be taken for nothing.
    func loose(_ expression: [Double], by multipliers: [Double], greatest: Bool) -> [Int] {
        let rest = rest(of: expression, by: multipliers)
        let most = expression.map(abs).max() ?? 0
        return expression.indices.filter { column in
            let share = rest[column].product(with: box[column])
            return (greatest ? share.high.isInfinite : share.low.isInfinite)
                && max(abs(rest[column].low), abs(rest[column].high)) <= 1e-5 * most
                && box[column].low.isFinite != box[column].high.isFinite
        }
    }

    /// An expression with a hair more of some cells.
    func nudged(_ expression: [Double], _ cells: Set<Int>, greatest: Bool, _ hair: Double) -> [Double] {
        let most = expression.map(abs).max() ?? 0
        return expression.indices.map { column in
            guard cells.contains(column) else { return expression[column] }
            return expression[column] + (box[column].high.isInfinite == greatest ? hair : -hair) * most
        }
    }

    /// Multipliers of rows that only just can't be, since a row leaves out its own end ("more than").
    func strictContradiction() -> [Double]? {
        guard rows.contains(where: { $0.interval.lowOpen || $0.interval.highOpen }) else { return nil }
        let (wider, margin) = withMargin()
        let outcome = LinearProgram.solving(wider) { $0.optimum(of: margin, greatest: true) }
        guard case .optimum(let multipliers, let point) = outcome, (point.last ?? 1) < 1e-7 else { return nil }
        // A row with both ends open stands twice.
        var own = [Double](repeating: 0, count: rows.count)
        for (row, multiplier) in zip(wider.rows, multipliers) { own[Int(row.constraint)] += multiplier }
        return impossible(own)
    }

    /// The rows with a margin between 0 and 1 that strict ones must keep; each tells by its constraint which row it was.
    private func withMargin() -> (kernel: Kernel, expression: [Double]) {
        var kernel = self
        let margin = cells.count
        kernel.cells.append(-1)
        kernel.box.append(Interval(0, 1))
        kernel.rows = []
        for (index, row) in rows.enumerated() {
            func add(_ interval: Interval, _ coefficient: Double) {
                kernel.rows.append(
                    Row(
                        constraint: Int32(index), interval: interval,
                        columns: row.columns + (coefficient == 0 ? [] : [margin]),
                        coefficients: row.coefficients + (coefficient == 0 ? [] : [coefficient])))
            }
            if row.interval.lowOpen { add(Interval(row.interval.low, .infinity), -1) }
            if row.interval.highOpen { add(Interval(-.infinity, row.interval.high), 1) }
            if !row.interval.lowOpen || !row.interval.highOpen {
                add(
                    Interval(
                        row.interval.lowOpen ? -.infinity : row.interval.low,
                        row.interval.highOpen ? .infinity : row.interval.high), 0)
            }
        }
        return (kernel, [Double](repeating: 0, count: cells.count) + [1])
    }
}
