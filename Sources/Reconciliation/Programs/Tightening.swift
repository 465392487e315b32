import Domain

/// Bounds by linear programs, where propagation may have missed the tightest.
struct Tightening {
    private let circles: Circles
    private let asked: [Int32]

    /// Looks at what goes round in circles near some cells, or everywhere if none are named.
    init(_ propagation: Propagation, around asked: [Int32]) {
        circles = Circles(propagation.problem, propagation.box, around: asked)
        self.asked = asked
    }

    /// Whether there is nothing to be gained.
    var isEmpty: Bool { circles.isEmpty }

    /// Whether the constraints are proven to contradict each other.
    var isContradictory: Bool {
        guard !isEmpty else { return false }
        let kernels = asked.isEmpty ? circles.pieces() : [circles.kernel(around: asked)]
        return kernels.contains { kernel in Proofs.contradiction(in: kernel) != nil }
    }

    /// What is left for the figure that a question is about, of an interval known already; nothing if the constraints are
    /// proven to contradict each other.
    func narrowed(_ known: Interval, _ question: Question) -> Interval? {
        guard !isEmpty else { return known }
        return question.proofs(asked, in: circles.kernel(around: asked)).flatMap { $0.narrowing(known) }
    }
}

/// What sums of rows prove of a figure, with the multipliers of each end.
struct Proofs {
    /// The figure lies in it.
    var interval = Interval.everything
    /// The multipliers of the rows that give the lower and the upper bound.
    var low: [Double] = []
    var high: [Double] = []

    init() {}

    /// Narrows what is known, where that is worth it.
    func narrowing(_ known: Interval) -> Interval? {
        guard let both = known.intersection(interval) else { return nil }
        let (low, high) = (Propagation.matters(known.low, both.low), Propagation.matters(known.high, both.high))
        return Interval(
            low ? both.low : known.low, high ? both.high : known.high, lowOpen: low ? both.lowOpen : known.lowOpen,
            highOpen: high ? both.highOpen : known.highOpen)
    }

    /// Takes in what another sum proves.
    mutating func add(_ proven: Interval, by multipliers: [Double]) -> Bool {
        if proven.low > interval.low { low = multipliers }
        if proven.high < interval.high { high = multipliers }
        guard let both = interval.intersection(proven) else { return false }
        interval = both
        return true
    }

    // MARK: Finding multipliers

    /// The bounds of an expression; nothing if the rows are proven to contradict each other.
    static func bounds(of expression: [Double], in kernel: Kernel) -> Proofs? {
        LinearProgram.solving(kernel) { bounds(of: expression, in: kernel, &$0) }
    }

    private static func bounds(of expression: [Double], in kernel: Kernel, _ program: inout LinearProgram) -> Proofs? {
        var proofs = Proofs()
        for greatest in [false, true] {
            switch best(expression, greatest: greatest, in: kernel, &program) {
            case .contradiction: return nil
            case .proven(let interval, let multipliers, _):
                guard proofs.add(interval, by: multipliers) else { return nil }
            case .nothing: continue
            }
        }
        return proofs
    }

    /// The end of one side of an expression.
    enum End {
        case proven(Interval, by: [Double], at: [Double])
        case contradiction
        case nothing
    }

    static func best(
        _ expression: [Double], greatest: Bool, in kernel: Kernel, _ program: inout LinearProgram
    ) -> End {
        switch program.optimum(of: expression, greatest: greatest) {
        case .contradiction(let multipliers):
            return kernel.isImpossible(by: multipliers) ? .contradiction : .nothing
        case .nothing:
            return .nothing
        case .optimum(let multipliers, let point):
            let proven = kernel.enclosure(of: expression, by: multipliers)
            if greatest ? proven.high.isFinite : proven.low.isFinite { return .proven(proven, by: multipliers, at: point) }
            // Multipliers that are a hair off leave something of a cell that has no bound: ask for a hair more of it.
            let asked = kernel.nudged(expression, by: multipliers, greatest: greatest)
            guard case .optimum(let nudged, _) = program.optimum(of: asked, greatest: greatest) else { return .nothing }
            return .proven(kernel.enclosure(of: expression, by: nudged), by: nudged, at: point)
        }
    }

    /// Multipliers whose sum of rows is impossible; nothing if none are found.
    static func contradiction(in kernel: Kernel) -> [Double]? {
        let nothing = [Double](repeating: 0, count: kernel.cells.count)
        let outcome = LinearProgram.solving(kernel) { $0.optimum(of: nothing, greatest: true) }
        guard case .contradiction(let multipliers) = outcome else { return kernel.strictContradiction() }
        if kernel.isImpossible(by: multipliers) { return multipliers }
        // A row that the others keep out of its interval shows the same, and an optimum can be nudged.
        let weights = zip(kernel.rows, multipliers).map { row, multiplier in
            abs(multiplier) * (row.coefficients.map(abs).max() ?? 0)
        }
        guard let heaviest = weights.indices.max(by: { weights[$0] < weights[$1] }) else { return nil }
        let (rest, expression) = kernel.freeing(heaviest)
        return LinearProgram.solving(rest) { program in
            for greatest in [false, true] {
                guard case .proven(let interval, var others, _) = best(expression, greatest: greatest, in: rest, &program)
                else { continue }
                others[heaviest] = -1
                if interval.intersection(kernel.rows[heaviest].interval) == nil { return others }
            }
            return nil
        }
    }
}

extension Kernel {
    /// Whether a sum of rows can't be.
    func isImpossible(by multipliers: [Double]) -> Bool {
        !enclosure(of: [Double](repeating: 0, count: cells.count), by: multipliers).contains(0)
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

    /// An expression with a hair more of the cells that have no bound on the side that counts and that little is left of.
    func nudged(_ expression: [Double], by multipliers: [Double], greatest: Bool) -> [Double] {
        let rest = rest(of: expression, by: multipliers)
        let most = expression.map(abs).max() ?? 0
        return expression.indices.map { column in
            let range = box[column]
            guard abs(rest[column]) <= 1e-7 * most, range.low.isFinite != range.high.isFinite else {
                return expression[column]
            }
            return expression[column] + (range.high.isInfinite == greatest ? 1e-9 : -1e-9) * most
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
        return isImpossible(by: own) ? own : nil
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
