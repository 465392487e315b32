import Domain

/// The events of a propagation that a result rests on, found by walking back from it.
struct Derivation {
    private let propagation: Propagation
    private let needed: [Int]

    /// What the bounds of the cells asked about and of some others rest on, or the contradiction if there is one.
    init(of propagation: Propagation, and others: some Sequence<Int32> = EmptyCollection()) {
        self.propagation = propagation
        var walk = Walk(propagation)
        walk.run(from: others)
        needed = walk.needed
    }

    /// The constraints it uses.
    var constraints: Set<Int> { Set(needed.map { Int(propagation.events[$0].constraint) }) }

    /// The steps in order; narrowings of one cell by one constraint from the same inputs are one step.
    var steps: [Step] {
        let problem = propagation.problem
        var groups: [(constraint: Int32, cell: Int32, events: [Int])] = []
        for index in needed {
            let event = propagation.events[index]
            let others = Set(problem.rows.terms(of: Int(event.row)).map { problem.rows.cells[$0] })
            let since = groups.lastIndex { others.contains($0.cell) }
            if let since, groups[since].constraint == event.constraint, groups[since].cell == event.cell {
                groups[since].events.append(index)
            } else {
                groups.append((event.constraint, event.cell, [index]))
            }
        }
        var box = problem.cells.map(\.range)
        return groups.map { group in
            let events = group.events.map { propagation.events[$0] }
            let before = box[Int(group.cell)]
            let (inputs, implied) = evaluate(events, box)
            let after = events.contains { $0.after == nil } ? nil : before.intersection(implied)
            box[Int(group.cell)] = after ?? before
            return Step(
                cell: problem.cells[Int(group.cell)], constraint: problem.constraints[Int(group.constraint)],
                inputs: inputs.map { Input(cell: problem.cells[Int($0)], interval: box[Int($0)]) },
                implied: implied, before: before, after: after)
        }
    }

    /// What a constraint gives for the cell of the events by the rows that tie it to the same others.
    private func evaluate(_ events: [Propagation.Event], _ box: [Interval]) -> (inputs: [Int32], implied: Interval) {
        let rows = propagation.problem.rows
        let cell = events[0].cell
        func others(_ row: Int) -> [Int32] { rows.terms(of: row).map { rows.cells[$0] }.filter { $0 != cell } }
        let used = Set(events.map { others(Int($0.row)) })
        var implied = Interval.everything
        for row in rows.rows(of: Int(events[0].constraint)) where used.contains(others(row)) {
            guard let own = rows.terms(of: row).first(where: { rows.cells[$0] == cell }) else { continue }
            guard rows.coefficients[own] != 0 else { continue }
            var left = rows.intervals[row]
            for term in rows.terms(of: row) where term != own {
                left = left - rows.coefficients[term] * box[Int(rows.cells[term])]
            }
            implied = implied.intersection(left / rows.coefficients[own]) ?? implied
        }
        var seen: Set<Int32> = []
        return (events.flatMap { others(Int($0.row)) }.filter { seen.insert($0).inserted }, implied)
    }

    /// The walk from the last event to the first, which knows at each the events that were the latest before it.
    private struct Walk {
        private let propagation: Propagation
        private var latestLow: [Int32]
        private var latestHigh: [Int32]
        private var lowNeeded: [Bool]
        private var highNeeded: [Bool]
        var needed: [Int] = []

        init(_ propagation: Propagation) {
            self.propagation = propagation
            latestLow = propagation.latestLow
            latestHigh = propagation.latestHigh
            lowNeeded = [Bool](repeating: false, count: propagation.events.count)
            highNeeded = lowNeeded
        }

        mutating func run(from others: some Sequence<Int32>) {
            if !propagation.isEmpty {
                for cell in propagation.problem.asked + others {
                    need(cell, high: false)
                    need(cell, high: true)
                }
            }
            for (index, event) in propagation.events.enumerated().reversed() {
                if event.movesLow { latestLow[Int(event.cell)] = event.previousLow }
                if event.movesHigh { latestHigh[Int(event.cell)] = event.previousHigh }
                let contradiction = event.after == nil
                let low = (lowNeeded[index] || contradiction) && event.movesLow
                let high = (highNeeded[index] || contradiction) && event.movesHigh
                guard low || high else { continue }
                needed.append(index)
                if contradiction {
                    need(event.cell, high: false)
                    need(event.cell, high: true)
                }
                if low { trace(event, high: false) }
                if high { trace(event, high: true) }
            }
            needed.reverse()
        }

        private mutating func need(_ cell: Int32, high: Bool) {
            let event = Int(high ? latestHigh[Int(cell)] : latestLow[Int(cell)])
            guard event >= 0 else { return }
            if high { highNeeded[event] = true } else { lowNeeded[event] = true }
        }

        /// Needs of each other term the side that the row turns into this bound.
        private mutating func trace(_ event: Propagation.Event, high: Bool) {
            let rows = propagation.problem.rows
            let terms = rows.terms(of: Int(event.row))
            guard let own = terms.first(where: { rows.cells[$0] == event.cell }) else { return }
            let mostOfOthers = high != (rows.coefficients[own] > 0)
            for term in terms where term != own {
                need(rows.cells[term], high: mostOfOthers == (rows.coefficients[term] > 0))
            }
        }
    }
}
