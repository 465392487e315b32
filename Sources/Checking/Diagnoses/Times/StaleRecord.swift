import Domain
import Reconciliation

/// It was a record, in an earlier year or month.
struct StaleRecord: Slip {
    let kind = "stale_record"

    func isTelling(of statement: Statement) -> Bool { true }

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard statement.sort == .record, let own = statement.cell.period else { return [] }
        var months: [Period] = []
        var last = own
        while months.count < 24, let before = last.monthBefore {
            months.append(before)
            last = before
        }
        let times = months.isEmpty ? (1...3).compactMap { own.shifted(years: -$0) } : months
        return times.compactMap(statement.moved(to:))
    }
}
