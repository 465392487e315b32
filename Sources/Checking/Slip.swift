/// A way in which a figure goes wrong on its way into a text.
protocol Slip: Sendable {
    /// Its name in verdicts.
    var kind: String { get }

    /// Whether a fit of a statement is hardly ever chance, even where it is not tight or another currency is open.
    func isTelling(of statement: Statement) -> Bool

    /// What the statement would say without the slip; several if it can have gone several ways.
    func undone(in statement: Statement, _ cells: Cells) -> [Statement]
}

extension Slip {
    func isTelling(of statement: Statement) -> Bool { false }
}
