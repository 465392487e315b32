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
    var isContradictory: Bool { contradiction != nil }

    /// The constraints of which a sum is impossible.
    var contradiction: Set<Int32>? {
        guard !isEmpty else { return nil }
        for kernel in asked.isEmpty ? circles.pieces() : [circles.kernel(around: asked)] {
            if let multipliers = Proofs.contradiction(in: kernel) { return kernel.constraints(used: multipliers) }
        }
        return nil
    }

    /// The constraints of the sums that bound the figure that a question is about.
    func constraints(deciding question: Question) -> Set<Int32> {
        let kernel = circles.kernel(around: asked)
        guard !isEmpty, let proofs = question.proofs(asked, in: kernel) else { return [] }
        return kernel.constraints(used: proofs.low).union(kernel.constraints(used: proofs.high))
    }

    /// The tightest bounds of all cells of rows that go round in circles, where they are others than those known, and the
    /// constraints that they rest on; nothing if that is more than one linear program may hold.
    func tightest() -> (bounds: [(cell: Int32, interval: Interval)], constraints: Set<Int32>)? {
        guard circles.rows.count <= Kernel.mostRows else { return nil }
        let kernel = circles.kernel(around: circles.cells)
        return LinearProgram.solving(kernel) { program in
            var bounds: [(cell: Int32, interval: Interval)] = []
            var constraints: Set<Int32> = []
            // An end where a solution was seen is as tight as it can be.
            var isSeen = [[Bool]](repeating: [false, false], count: kernel.cells.count)
            for (column, cell) in kernel.cells.enumerated() {
                var expression = [Double](repeating: 0, count: kernel.cells.count)
                expression[column] = 1
                var interval = kernel.box[column]
                for greatest in [false, true] where !isSeen[column][greatest ? 1 : 0] {
                    let end = Proofs.best(expression, greatest: greatest, in: kernel, &program)
                    guard case .proven(let proven, let multipliers, let point) = end else { continue }
                    kernel.see(point, in: &isSeen)
                    guard let both = Proofs(interval: proven).narrowing(interval), both != interval else { continue }
                    interval = both
                    constraints.formUnion(kernel.constraints(used: multipliers))
                }
                if interval != kernel.box[column] { bounds.append((cell, interval)) }
            }
            return (bounds, constraints)
        }
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

    init(interval: Interval = .everything) { self.interval = interval }

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
            return kernel.impossible(multipliers) == nil ? .nothing : .contradiction
        case .nothing:
            return .nothing
        case .optimum(let found, let point):
            let multipliers = kernel.bounded(found, greatest)
            for multipliers in [multipliers, Kernel.rounded(multipliers, to: 1)] {
                let proven = kernel.enclosure(of: expression, by: multipliers)
                if greatest ? proven.high.isFinite : proven.low.isFinite {
                    return .proven(proven, by: multipliers, at: point)
                }
            }
            // Multipliers that are a hair off leave something of a cell that has no bound: ask for a hair more of it. Where
            // such cells may grow together without end, none is left to ask for, and what was known stays.
            var nudged = multipliers
            var loose: Set<Int> = []
            for hair in [1e-8, 1e-8, 1e-7, 1e-6] {
                loose.formUnion(kernel.loose(expression, by: nudged, greatest: greatest))
                let asked = kernel.nudged(expression, loose, greatest: greatest, hair)
                guard case .optimum(let found, _) = program.optimum(of: asked, greatest: greatest) else { break }
                nudged = kernel.bounded(found, greatest)
                let proven = kernel.enclosure(of: expression, by: nudged)
                if greatest ? proven.high.isFinite : proven.low.isFinite {
                    return .proven(proven, by: nudged, at: point)
                }
            }
            return .nothing
        }
    }

    /// Multipliers whose sum of rows is impossible; nothing if none are found.
    static func contradiction(in kernel: Kernel) -> [Double]? {
        let nothing = [Double](repeating: 0, count: kernel.cells.count)
        let outcome = LinearProgram.solving(kernel) { $0.optimum(of: nothing, greatest: true) }
        guard case .contradiction(let multipliers) = outcome else { return kernel.strictContradiction() }
        if let proven = kernel.impossible(multipliers) { return proven }
        // A row that the others keep out of its interval shows the same, and an optimum can be nudged.
        let weights = zip(kernel.rows, multipliers).map { row, multiplier in
            abs(multiplier) * (row.coefficients.map(abs).max() ?? 0)
        }
        guard let heaviest = weights.indices.max(by: { weights[$0] < weights[$1] }) else { return nil }
        let (rest, expression) = kernel.freeing(heaviest)
        return LinearProgram.solving(rest) { program in
            for greatest in [false, true] {
                guard
                    case .proven(let interval, var others, _) = best(expression, greatest: greatest, in: rest, &program)
                else { continue }
                others[heaviest] = -1
                if interval.intersection(kernel.rows[heaviest].interval) == nil { return others }
            }
            return nil
        }
    }
}

extension Kernel {
    /// The constraints of the rows that have a multiplier.
    func constraints(used multipliers: [Double]) -> Set<Int32> {
        Set(zip(rows, multipliers).filter { $0.1 != 0 }.map(\.0.constraint))
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
        let candidates = [multipliers, Kernel.rounded(multipliers, to: most)]
        return candidates.lazy.flatMap { [bounded($0, false), bounded($0, true)] }
            .first { !enclosure(of: nothing, by: $0).contains(0) }
    }

    /// Multipliers in units of one of them without their last digits: those that should be alike are so then, and what they
    /// leave of a cell is nothing instead of a hair.
    static func rounded(_ multipliers: [Double], to unit: Double) -> [Double] {
        multipliers.map { ($0 / unit * 0x1p24).rounded() * 0x1p-24 }
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
