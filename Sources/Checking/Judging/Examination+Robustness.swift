import Domain
import Reconciliation

extension Examination {
    /// In how many times beside its own a movement is at least as strong as stated.
    ///
    /// The times are the months of the same year, its years so far, or the years around. Only those count for which it can be
    /// told; nothing if that is one alone.
    func robustness(of finding: Finding, _ day: Day, _ possibly: Bool) -> Robustness? {
        let statement = finding.statement
        guard finding.label == .supported, statement.sort == .growth, let own = statement.cell.period,
            statement.isYearly, let (year, months) = own.months
        else { return nil }
        let windows: [Period]
        switch months {
        case 1...12: windows = (-2...2).compactMap { own.shifted(years: $0) }
        case let months where months.count == 1: windows = (1...12).compactMap { Period(year: year, months: $0...$0) }
        case let months where months.lowerBound == 1:
            windows = (1...12).compactMap { Period(year: year, months: 1...$0) }
        default: return nil
        }
        let judge = Judge(evidence: evidence(for: statement, day, possibly: possibly), explains: false)
        var weaker = statement
        weaker.stated =
            statement.stated.high <= 0
            ? Interval(-.infinity, statement.stated.high, highOpen: statement.stated.highOpen)
            : Interval(statement.stated.low, .infinity, lowOpen: statement.stated.lowOpen)
        var counts = Robustness(holds: 0, of: 0)
        for window in windows {
            guard let moved = weaker.moved(to: window) else { continue }
            let label = window == own ? .supported : judge.finding(on: moved).label
            counts.holds += label == .supported ? 1 : 0
            counts.of += label == .supported || label == .refuted ? 1 : 0
        }
        return counts.of > 1 ? counts : nil
    }
}
