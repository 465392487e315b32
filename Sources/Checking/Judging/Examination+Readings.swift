import Domain
import Reconciliation

extension Examination {
    /// The statements that a claim can mean, the likeliest first.
    func readings(
        of statement: Statement, _ claim: Claim, written: ClosedRange<Day>?, _ day: Day, possibly: Bool
    ) -> [Statement] {
        var readings = [statement]
        let unstated = claim.currency == nil || claim.inferred.contains { $0.hasPrefix("currency") }
        if statement.sort == .growth || statement.sort == .multiple, unstated {
            readings += cells.currencies(besides: statement.cell.unit).compactMap { unit in
                statement.counted(in: unit)
            }
        }
        if statement.sort == .growth, claim.comparison == nil, claim.basePeriod == nil,
            let before = statement.cell.period?.monthBefore
        {
            var monthly = statement
            monthly.base = statement.cell.at(before)
            readings.append(monthly)
        }
        guard claim.soFar else { return readings }
        return readings.flatMap { reading in
            spans(of: reading, written: written, day, possibly: possibly).compactMap(reading.moved(to:))
        }
    }

    /// The years to date that "so far" can mean: the longest that was printed on the last and on the first day on which
    /// the text can have been written; without such a print the one printed soonest after.
    private func spans(
        of reading: Statement, written: ClosedRange<Day>?, _ day: Day, possibly: Bool
    ) -> [Period] {
        guard let year = reading.cell.period?.start?.year else { return [] }
        let evidence = evidence(for: reading, day, possibly: possibly)
        let candidates: [(period: Period, observation: Observation)] = evidence.printed.compactMap { cell in
            guard let period = cell.period, let (own, _) = period.months, own == year, period.monthsSoFar != nil,
                cell.at(reading.cell.period) == reading.cells.first, let moved = reading.moved(to: period),
                let first = evidence.prints(of: moved.printedForm).first,
                let observation = evidence.observations[first.id]
            else { return nil }
            return (period, observation)
        }
        let sorted = candidates.sorted { ($0.period.monthsSoFar ?? 0) > ($1.period.monthsSoFar ?? 0) }
        guard let written else { return sorted.prefix(1).map(\.period) }
        var spans: [Period] = []
        for end in [written.upperBound, written.lowerBound] {
            let known = sorted.first {
                AsOf(day: end).mayKnow($0.observation) && ($0.period.end.map { $0 < end } ?? false)
            }
            if let known, !spans.contains(known.period) { spans.append(known.period) }
        }
        if let longest = spans.first, let shortest = spans.last {
            spans = sorted.map(\.period).filter { shortest <= $0 && $0 <= longest }
        }
        return spans.isEmpty ? sorted.suffix(1).map(\.period) : spans
    }
}
