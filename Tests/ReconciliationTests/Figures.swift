import Domain
import Reconciliation

/// Short names for the cells and constraints of the tests.
enum Figures {
    static func cell(_ kind: FlowKind = .total, _ period: String = "2023", basis: String = "") -> Cell {
        Cell(
            indicator: "trade", flow: Flow(from: "CHN", to: "RUS", kind: kind), period: Period(iso: period),
            unit: "USD",
            basis: basis)
    }

    static func numbered(_ number: Int) -> Cell { Cell(indicator: "cell-\(number)", unit: "USD") }

    static func printed(_ id: String, _ cell: Cell, _ value: Double, step: Double) -> Constraint {
        Constraint(id, .level(cell, Interval(value: value, step: step)), kind: .observation)
    }

    static func claimed(_ id: String, _ cell: Cell, _ value: Double, step: Double) -> Constraint {
        Constraint(id, .level(cell, Interval(value: value, step: step)), kind: .text)
    }

    /// Whether two intervals are the same but for what solvers leave undone, a hair of the greater of their ends or of one.
    static func areNear(_ a: Interval?, _ b: Interval?, within hair: Double = 1e-6) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        func near(_ x: Double, _ y: Double) -> Bool { x == y || abs(x - y) <= hair * max(1, abs(x), abs(y)) }
        return near(a.low, b.low) && near(a.high, b.high)
    }
}
