import Domain
import Reconciliation

/// It was compared with another time than the one named: with the month before for the year before.
struct ComparisonBase: Slip {
    let kind = "comparison_base"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard statement.sort.compares, let base = statement.base?.period, let own = statement.cell.period else {
            return []
        }
        let others = [own.stretchBefore, own.shifted(years: -1), own.shifted(years: -2)].compactMap { $0 }
        return others.filter { $0 != base }.map { period in
            var other = statement
            other.base = statement.cell.at(period)
            return other
        }
    }
}
