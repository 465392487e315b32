import Domain

extension Period {
    /// The months that it has a day in; nothing if it has an open end or is longer than a century.
    var wholeMonths: [Period]? {
        guard let start, let end else { return nil }
        let (first, last) = (start.year * 12 + start.month - 1, end.year * 12 + end.month - 1)
        guard last - first < 1200 else { return nil }
        return (first...last).compactMap { Period(year: $0 / 12, months: $0 % 12 + 1...$0 % 12 + 1) }
    }

    /// Months in order, those that follow each other put together.
    static func merged(_ months: [Period]) -> [Period] {
        months.reduce(into: []) { merged, month in
            if let last = merged.last, let end = last.end, end.adding(days: 1) == month.start,
                let joined = Period(from: last.start, to: month.end)
            {
                merged[merged.count - 1] = joined
            } else {
                merged.append(month)
            }
        }
    }
}
