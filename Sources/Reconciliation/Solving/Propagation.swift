import Domain

/// Bounds on all cells of a problem, narrowed by one constraint after another until nothing moves (hull consistency).
///
/// Sound at every moment: a bound only moves as far as a row forces it, rounded outward. It ends because a constraint is
/// visited a bounded number of times, and improvements below a billionth are not pursued.
struct Propagation {
    /// A narrowing of one cell by one row, with the events that it replaces as the latest of each side.
    struct Event {
        let cell: Int32
        let constraint: Int32
        let row: Int32
        let movesLow: Bool
        let movesHigh: Bool
        let previousLow: Int32
        let previousHigh: Int32
        let after: Interval?
    }

    private static let visitLimit: UInt8 = 64
    private static let leastGain = 1e-9

    let problem: Problem
    private(set) var box: [Interval]
    /// Whether the constraints contradict each other.
    private(set) var isEmpty = false
    /// Whether the bounds stopped moving before the limit of visits.
    private(set) var settled = true
    /// Whether a constraint narrowed anything.
    private(set) var relied: [Bool]
    /// What happened, in order; empty unless asked for.
    private(set) var events: [Event] = []
    private(set) var latestLow: [Int32]
    private(set) var latestHigh: [Int32]

    private let given: [Interval]
    private let traced: Bool
    private var visits: [UInt8]
    private var queued: [Bool]
    private var queue: [Int32]
    private var head = 0
    private var waiting: Int
    private var rest: [Interval] = []

    /// Narrows all cells as far as it goes; `traced` keeps the events.
    init(_ problem: Problem, traced: Bool = false) {
        self.init(problem, from: problem.cells.map(\.range), traced: traced, starting: Propagation.order(of: problem))
    }

    /// Narrows bounds that are known by the constraints that are new to them, and by what follows.
    init(_ problem: Problem, from box: [Interval], starting new: [Int32]) {
        self.init(problem, from: box, traced: false, starting: new)
    }

    private init(_ problem: Problem, from box: [Interval], traced: Bool, starting new: [Int32]) {
        self.problem = problem
        self.traced = traced
        self.box = box
        given = box
        relied = [Bool](repeating: false, count: problem.constraints.count)
        latestLow = [Int32](repeating: -1, count: traced ? box.count : 0)
        latestHigh = latestLow
        visits = [UInt8](repeating: 0, count: problem.constraints.count)
        queued = [Bool](repeating: false, count: problem.constraints.count)
        queue = new + [Int32](repeating: 0, count: problem.constraints.count - new.count)
        for constraint in new { queued[Int(constraint)] = true }
        waiting = new.count
        run()
    }

    /// Whether the bounds of any of some cells are others than at the start.
    func moved(_ cells: [Int32]) -> Bool { cells.contains { box[Int($0)] != given[Int($0)] } }

    /// Texts come last and levels come first, so that derivations lean on statistics and start from values.
    private static func order(of problem: Problem) -> [Int32] {
        var groups: [[Int32]] = [[], [], [], []]
        for (index, constraint) in problem.constraints.enumerated() {
            let single = problem.rows.cells(of: index).count == 1
            groups[(constraint.kind == .text ? 2 : 0) + (single ? 0 : 1)].append(Int32(index))
        }
        return groups.flatMap { $0 }
    }

    private mutating func run() {
        while waiting > 0, !isEmpty {
            let constraint = queue[head]
            head = head + 1 == queue.count ? 0 : head + 1
            waiting -= 1
            queued[Int(constraint)] = false
            visits[Int(constraint)] += 1
            for row in problem.rows.rows(of: Int(constraint)) where !isEmpty { narrow(row, of: constraint) }
        }
    }

    /// Narrows each cell of a row to what the row and the other cells leave.
    private mutating func narrow(_ row: Int, of constraint: Int32) {
        let terms = problem.rows.terms(of: row)
        let interval = problem.rows.intervals[row]
        // What stands behind each term, summed from the end; what stands before it is subtracted as the loop goes on.
        rest.removeAll(keepingCapacity: true)
        var sum = Interval(0, 0)
        for term in terms.reversed() {
            rest.append(sum)
            sum = sum + product(term)
        }
        var remaining = interval
        for term in terms {
            let left = remaining - (rest.popLast() ?? .everything)
            let coefficient = problem.rows.coefficients[term]
            let cell = problem.rows.cells[term]
            if coefficient != 0 {
                narrow(cell, to: left / coefficient, by: row, of: constraint)
            } else if !left.contains(0) {
                contradict(cell, by: row, of: constraint)
            }
            if isEmpty { return }
            remaining = remaining - product(term)
        }
    }

    private func product(_ term: Int) -> Interval {
        problem.rows.coefficients[term] * box[Int(problem.rows.cells[term])]
    }

    private mutating func narrow(_ cell: Int32, to implied: Interval, by row: Int, of constraint: Int32) {
        let old = box[Int(cell)]
        var movesLow = implied.low > old.low || (implied.low == old.low && implied.lowOpen && !old.lowOpen)
        var movesHigh = implied.high < old.high || (implied.high == old.high && implied.highOpen && !old.highOpen)
        guard movesLow || movesHigh else { return }
        guard let both = old.intersection(implied) else {
            isEmpty = true
            record(cell, constraint, row, movesLow, movesHigh, after: nil)
            return
        }
        movesLow = movesLow && Propagation.matters(old.low, both.low)
        movesHigh = movesHigh && Propagation.matters(old.high, both.high)
        guard movesLow || movesHigh else { return }
        let new = Interval(
            movesLow ? both.low : old.low, movesHigh ? both.high : old.high,
            lowOpen: movesLow ? both.lowOpen : old.lowOpen, highOpen: movesHigh ? both.highOpen : old.highOpen)
        box[Int(cell)] = new
        record(cell, constraint, row, movesLow, movesHigh, after: new)
        for user in problem.uses(of: cell) where user != constraint { enqueue(user) }
    }

    /// Whether a bound moves far enough to be followed.
    static func matters(_ old: Double, _ new: Double) -> Bool {
        old == new || old.isInfinite || abs(new - old) > leastGain * max(abs(old), abs(new))
    }

    private mutating func contradict(_ cell: Int32, by row: Int, of constraint: Int32) {
        isEmpty = true
        record(cell, constraint, row, true, true, after: nil)
    }

    private mutating func enqueue(_ constraint: Int32) {
        guard !queued[Int(constraint)] else { return }
        guard visits[Int(constraint)] < Propagation.visitLimit else {
            settled = false
            return
        }
        queued[Int(constraint)] = true
        let place = head + waiting
        queue[place < queue.count ? place : place - queue.count] = constraint
        waiting += 1
    }

    private mutating func record(
        _ cell: Int32, _ constraint: Int32, _ row: Int, _ movesLow: Bool, _ movesHigh: Bool, after: Interval?
    ) {
        relied[Int(constraint)] = true
        guard traced else { return }
        events.append(
            Event(
                cell: cell, constraint: constraint, row: Int32(row), movesLow: movesLow, movesHigh: movesHigh,
                previousLow: latestLow[Int(cell)], previousHigh: latestHigh[Int(cell)], after: after))
        if movesLow { latestLow[Int(cell)] = Int32(events.count - 1) }
        if movesHigh { latestHigh[Int(cell)] = Int32(events.count - 1) }
    }
}
