import Domain
import Reconciliation

/// A share was taken for a growth, or a growth for a share.
struct ShareForValue: Slip {
    let kind = "share_for_value"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard let quantity = statement.quantity, quantity.unit == .percent else { return [] }
        var other = statement
        switch statement.sort {
        case .growth:
            guard let whole = cells.whole(of: statement.cell) else { return [] }
            other.sort = .share
            other.base = whole
            other.stated = quantity.interval
            return [other]
        case .share:
            guard let before = statement.cell.period?.shifted(years: -1) else { return [] }
            other.sort = .growth
            other.base = statement.cell.at(before)
            var fallen = other
            fallen.stated = -1 * quantity.interval
            return [other, fallen]
        default: return []
        }
    }
}
