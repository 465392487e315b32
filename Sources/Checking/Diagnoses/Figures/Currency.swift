import Domain
import Reconciliation

/// A figure was counted in another currency than the one that it is told in.
struct Currency: Slip {
    let kind = "currency"

    /// What currencies cost in each other leaves an amount less room than it would need to fit by chance.
    func isTelling(of statement: Statement) -> Bool { statement.sort == .level }

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard statement.sort == .growth || statement.sort == .level, statement.quantity != nil else { return [] }
        return cells.currencies(besides: statement.cell.unit).compactMap(statement.counted(in:))
    }
}
