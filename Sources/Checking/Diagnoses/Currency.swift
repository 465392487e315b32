import Domain
import Reconciliation

/// A growth was worked out in another currency.
struct Currency: Slip {
    let kind = "currency"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard statement.sort == .growth, statement.quantity != nil else { return [] }
        return cells.currencies(besides: statement.cell.unit).compactMap { unit in
            statement.moved { $0.counted(in: unit) }
        }
    }
}
