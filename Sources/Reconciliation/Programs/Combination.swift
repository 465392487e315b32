import Domain

/// A sum of multiples of inequalities that decides something: the arithmetic behind a linear program, for a reader.
struct Combination {
    private let problem: Problem
    private let kernel: Kernel
    /// The multipliers of each sum: one for a contradiction, one for each end of a figure that is needed.
    private let sums: [[Double]]
    private let figure: Proofs?

    /// The sum by which constraints contradict each other.
    init?(against problem: Problem) {
        let kernel = Kernel(all: problem)
        guard kernel.isSmall, let multipliers = Proofs.contradiction(in: kernel) else { return nil }
        self.problem = problem
        self.kernel = kernel
        sums = [multipliers]
        figure = nil
    }

    /// The sums by which the bounds on a figure satisfy a condition.
    init?(for question: Question, in problem: Problem, where holds: (Interval) -> Bool) {
        let kernel = Kernel(all: problem)
        guard kernel.isSmall, let proofs = question.proofs(problem.asked, in: kernel), holds(proofs.interval) else {
            return nil
        }
        self.problem = problem
        self.kernel = kernel
        let (low, high) = (proofs.interval.low, proofs.interval.high)
        if holds(Interval(low, .infinity, lowOpen: proofs.interval.lowOpen)) {
            sums = [proofs.low]
        } else if holds(Interval(-.infinity, high, highOpen: proofs.interval.highOpen)) {
            sums = [proofs.high]
        } else {
            sums = [proofs.low, proofs.high]
        }
        figure = proofs
    }

    /// One step a summand.
    var steps: [Step] {
        sums.enumerated().flatMap { index, multipliers in
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
        guard sums.count == 1 else { return index == 0 ? Interval(figure.interval.low, .infinity, lowOpen: figure.interval.lowOpen) : figure.interval }
        return figure.interval
    }

    private func used(by multipliers: [Double]) -> [Int] {
        multipliers.indices.filter { multipliers[$0] != 0 }
    }
}

extension Kernel {
    /// Whether it is small enough for a linear program of all its rows.
    fileprivate var isSmall: Bool { rows.count <= 4 * Kernel.mostRows }
}
