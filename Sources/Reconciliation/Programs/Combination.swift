import Domain

/// A sum of multiples of inequalities that decides something: the arithmetic behind a linear program, for a reader.
struct Combination {
    private let problem: Problem
    private let kernel: Kernel
    /// The multipliers of each sum: one for a contradiction, one for each end of a figure that is needed.
    private let sums: [[Double]]
    private let figure: Proofs?

    /// What the bounds that the sum begins with rest on; nothing if it begins with what is said before anything is said.
    private let premises: [Step]

    /// The sum by which constraints contradict each other.
    init?(against problem: Problem) {
        self.init(problem) { kernel in Proofs.contradiction(in: kernel).map { ([$0], nil) } }
    }

    /// The sums by which the bounds on a figure satisfy a condition.
    init?(for question: Question, in problem: Problem, where holds: (Interval) -> Bool) {
        self.init(problem) { kernel in
            guard let proofs = question.proofs(problem.asked, in: kernel), holds(proofs.interval) else { return nil }
            return (Combination.sums(of: proofs, where: holds), proofs)
        }
    }

    private init?(_ problem: Problem, _ prove: (Kernel) -> (sums: [[Double]], figure: Proofs?)?) {
        let raw = Kernel(all: problem, problem.cells.map(\.range))
        guard raw.rows.count <= 4 * Kernel.mostRows else { return nil }
        self.problem = problem
        if let (sums, figure) = prove(raw) {
            (kernel, self.sums, self.figure, premises) = (raw, sums, figure, [])
            return
        }
        // Where cells without bounds stand in the way, the sum begins with what constraints say one by one.
        let propagation = Propagation(problem, traced: true)
        let bounded = Kernel(all: problem, propagation.box)
        guard !propagation.isEmpty, let (sums, figure) = prove(bounded) else { return nil }
        (kernel, self.sums, self.figure) = (bounded, sums, figure)
        premises = Derivation(of: propagation, and: bounded.cells).steps
    }

    private static func sums(of proofs: Proofs, where holds: (Interval) -> Bool) -> [[Double]] {
        let (low, high) = (proofs.interval.low, proofs.interval.high)
        if holds(Interval(low, .infinity, lowOpen: proofs.interval.lowOpen)) {
            return [proofs.low]
        } else if holds(Interval(-.infinity, high, highOpen: proofs.interval.highOpen)) {
            return [proofs.high]
        }
        return [proofs.low, proofs.high]
    }

    /// One step a summand.
    var steps: [Step] {
        premises
            + sums.enumerated().flatMap { index, multipliers in
                let rows = used(by: multipliers)
                let scale = rows.map { abs(multipliers[$0]) }.max() ?? 1
                var sum = Interval(0, 0)
                return rows.enumerated().map { place, row in
                    let factor = figure == nil ? multipliers[row] / scale : multipliers[row]
                    let isLast = place == rows.count - 1
                    let before = sum
                    let implied = factor * kernel.rows[row].interval
                    sum = sum + implied
                    let result = isLast ? figure.map { end(index, of: $0) } : sum
                    return Step(
                        cell: problem.asked.count == 1 && figure != nil ? problem.cells[Int(problem.asked[0])] : nil,
                        constraint: problem.constraints[Int(kernel.rows[row].constraint)], inputs: [], implied: implied,
                        before: before, after: result,
                        summand: Summand(
                            multiplier: factor,
                            terms: zip(kernel.rows[row].columns, kernel.rows[row].coefficients).map {
                                Term(problem.cells[Int(kernel.cells[$0])], $1)
                            }, interval: kernel.rows[row].interval))
                }
            }
    }

    /// The end of the figure that a sum proves.
    private func end(_ index: Int, of figure: Proofs) -> Interval {
        guard sums.count == 1 else {
            return index == 0
                ? Interval(figure.interval.low, .infinity, lowOpen: figure.interval.lowOpen) : figure.interval
        }
        return figure.interval
    }

    private func used(by multipliers: [Double]) -> [Int] {
        multipliers.indices.filter { multipliers[$0] != 0 }
    }
}
