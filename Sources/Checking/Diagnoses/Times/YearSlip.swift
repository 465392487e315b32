import Domain
import Reconciliation

/// The figure is that of another year.
struct YearSlip: Slip {
    let kind = "wrong_year"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        // A record that is said of the wrong year is a stale one.
        guard statement.sort != .record else { return [] }
        return [-1, 1, -2, 2].compactMap { years in
            statement.cell.period?.shifted(years: years).flatMap(statement.moved(to:))
        }
    }
}
