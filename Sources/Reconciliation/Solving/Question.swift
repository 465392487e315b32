import Domain

/// The figure that a form is about, worked out from the bounds of its cells and from what is said of the figure itself.
struct Question {
    /// What the figure is made of.
    enum Shape {
        /// A sum of the cells, with a coefficient for each.
        case sum([Double])
        /// `scale` times the quotient of the first two cells, plus `offset`.
        case quotient(scale: Double, offset: Double)
        /// The first cell less the greatest of the others.
        case lead
    }

    let shape: Shape

    init(_ form: ConstraintForm) {
        shape =
            switch form {
            case .level: .sum([1])
            case .growth: .quotient(scale: 100, offset: -100)
            case .share: .quotient(scale: 100, offset: 0)
            case .multiple, .ratio: .quotient(scale: 1, offset: 0)
            case .difference: .sum([1, -1])
            case .order(_, let others, _): others.count == 1 ? .sum([1, -1]) : .lead
            case .sum(_, let parts, _): .sum([1] + parts.map { _ in -1 })
            case .linear(let terms, _): .sum(terms.map(\.coefficient))
            }
    }

    /// What the bounds of the cells and the constraints on the first of them leave for the figure.
    func value(of bounds: [Interval], asked: [Int32], in rows: Rows, users: [Int]) -> Interval {
        users.reduce(value(of: bounds)) { value, constraint in
            direct(constraint, of: rows, asked: asked, bounds: bounds).flatMap { value.intersection($0) } ?? value
        }
    }

    /// What the bounds of the cells alone leave for the figure; a quotient over nothing can be anything.
    func value(of bounds: [Interval]) -> Interval {
        switch shape {
        case .sum(let coefficients):
            return zip(coefficients, bounds).reduce(Interval(0, 0)) { $0 + $1.0 * $1.1 }
        case .quotient(let scale, let offset):
            guard let quotient = bounds[0].quotient(by: bounds[1]) else { return .everything }
            return scale * quotient + Interval(offset, offset)
        case .lead:
            let leads = bounds.dropFirst().map { bounds[0] - $0 }
            guard let first = leads.first else { return .everything }
            return leads.dropFirst().reduce(first, Question.least)
        }
    }

    /// The values of the lesser of two numbers.
    private static func least(_ a: Interval, _ b: Interval) -> Interval {
        Interval(
            min(a.low, b.low), min(a.high, b.high),
            lowOpen: (a.low > b.low || a.lowOpen) && (b.low > a.low || b.lowOpen),
            highOpen: (a.high <= b.high && a.highOpen) || (b.high <= a.high && b.highOpen))
    }

    /// What a constraint says of the figure itself, without going through its cells; nothing if it does not.
    func direct(_ constraint: Int, of rows: Rows, asked: [Int32], bounds: [Interval]) -> Interval? {
        let said = rows.rows(of: constraint).compactMap { direct(row: $0, of: rows, asked: asked, bounds: bounds) }
        return said.first.map { said.dropFirst().reduce($0) { $0.intersection($1) ?? $0 } }
    }

    private func direct(row: Int, of rows: Rows, asked: [Int32], bounds: [Interval]) -> Interval? {
        let terms = rows.terms(of: row)
        guard asked.count > 1, terms.count == asked.count, Set(asked).count == asked.count else { return nil }
        let said = asked.compactMap { cell in terms.first { rows.cells[$0] == cell } }.map { rows.coefficients[$0] }
        guard said.count == asked.count, said[0] != 0 else { return nil }
        let interval = rows.intervals[row]
        switch shape {
        case .sum(let wanted) where wanted.count == 2:
            // a·x + c·y ∈ I makes p·x + q·y = (p·I + (q·a − p·c)·y) / a.
            let factor = wanted[1] * Interval(said[0], said[0]) - wanted[0] * Interval(said[1], said[1])
            return (wanted[0] * interval + Question.product(factor, bounds[1])) / said[0]
        case .sum(let wanted):
            let scale = wanted[0] / said[0]
            guard scale * said[0] == wanted[0], zip(wanted, said).allSatisfy({ $0 == scale * $1 }) else { return nil }
            return scale * interval
        case .quotient(let scale, let offset):
            // a·x + c·y ∈ I makes x / y = (I / y − c) / a for every y above 0.
            guard let share = interval.quotient(by: bounds[1]) else { return nil }
            return scale * ((share - Interval(said[1], said[1])) / said[0]) + Interval(offset, offset)
        case .lead:
            return nil
        }
    }

    private static func product(_ a: Interval, _ b: Interval) -> Interval {
        let (x, y) = (a.low * b, a.high * b)
        if a.low == a.high { return x }
        return Interval(min(x.low, y.low), max(x.high, y.high))
    }
}
