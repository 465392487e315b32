import Domain
import Reconciliation

/// The figure is that of a month more or less, or of the month beside it; a record of one is a stale record.
struct PeriodSlip: Slip {
    let kind = "wrong_period"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard statement.sort != .record, let (year, months) = statement.cell.period?.months else { return [] }
        return [1, -1, 2, -2].compactMap { shift in
            let last = months.upperBound + shift
            let first = months.count == 1 ? last : months.lowerBound
            guard first >= 1, last <= 12, first <= last else { return nil }
            return Period(year: year, months: first...last).flatMap(statement.moved(to:))
        }
    }
}
