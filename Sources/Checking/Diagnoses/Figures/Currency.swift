import Domain
import Reconciliation

/// A figure was counted in another currency than the one that it is told in.
struct Currency: Slip {
    let kind = "currency"

    /// Currencies lie too far apart for an amount to fit by chance, though rates of exchange leave it room.
    func isTelling(of statement: Statement) -> Bool { statement.sort == .level }

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard [.growth, .level, .balance].contains(statement.sort), statement.quantity != nil else { return [] }
        return cells.currencies(besides: statement.cell.unit).compactMap(statement.counted(in:))
    }
}
