import Domain
import Reconciliation

/// A year to date was taken for its last month, or a month for the year to date.
struct CumulativeForSingle: Slip {
    let kind = "cumulative_for_single"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard let (year, months) = statement.cell.period?.months, months.upperBound > 1 else { return [] }
        let other = months.count == 1 ? 1...months.upperBound : months.upperBound...months.upperBound
        guard months.count == 1 || months.lowerBound == 1 else { return [] }
        return Period(year: year, months: other).flatMap(statement.moved(to:)).map { [$0] } ?? []
    }
}
