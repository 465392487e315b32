import Domain

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
            for multipliers in [multipliers, Kernel.rounded(multipliers, to: 0x1p-40)] {
                let proven = kernel.enclosure(of: expression, by: multipliers)
                if greatest ? proven.high.isFinite : proven.low.isFinite {
                    return .proven(proven, by: multipliers, at: point)
                }
            }
            if let proven = few(expression, greatest: greatest, in: kernel, carrying: multipliers) {
                return .proven(proven.interval, by: proven.multipliers, at: point)
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

    /// What the rows prove by themselves that carry a sum; others that come in by a hair are away then.
    private static func few(
        _ expression: [Double], greatest: Bool, in kernel: Kernel, carrying multipliers: [Double]
    ) -> (interval: Interval, multipliers: [Double])? {
        let carrying = kernel.rows(carrying: multipliers)
        guard carrying.count < kernel.rows.count else { return nil }
        var part = kernel
        part.rows = carrying.map { kernel.rows[$0] }
        let end = LinearProgram.solving(part) { best(expression, greatest: greatest, in: part, &$0) }
        guard case .proven(let interval, let found, _) = end else { return nil }
        var all = [Double](repeating: 0, count: kernel.rows.count)
        for (row, multiplier) in zip(carrying, found) { all[row] = multiplier }
        return (interval, all)
    }

    /// Multipliers whose sum of rows is impossible; nothing if none are found.
    static func contradiction(in kernel: Kernel) -> [Double]? {
        let nothing = [Double](repeating: 0, count: kernel.cells.count)
        let outcome = LinearProgram.solving(kernel) { $0.optimum(of: nothing, greatest: true) }
        guard case .contradiction(let multipliers) = outcome else { return kernel.strictContradiction() }
        if let proven = kernel.impossible(multipliers) { return proven }
        // A row that the others keep out of its interval shows the same, and an optimum can be nudged.
        let weights = kernel.weights(of: multipliers)
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
