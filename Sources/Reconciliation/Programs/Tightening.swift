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
