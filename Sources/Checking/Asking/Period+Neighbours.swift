import Domain

extension Period {
    /// The month before, if it is one.
    var monthBefore: Period? { months?.months.count == 1 ? stretchBefore : nil }

    /// The stretch of as many months that ends where it begins, if it is a month or a quarter.
    var stretchBefore: Period? {
        guard let (year, months) = months, months.count == 1 || frequency == .quarter || isFirstQuarter else {
            return nil
        }
        let first = months.lowerBound - months.count
        return first >= 1
            ? Period(year: year, months: first...(months.lowerBound - 1))
            : Period(year: year - 1, months: (12 + first)...12)
    }

    /// January to March are a year to date and a quarter.
    private var isFirstQuarter: Bool { months.map { $0.months == 1...3 } ?? false }

    /// The last month of the year up to which it counts from January; nothing if it begins later.
    var monthsSoFar: Int? {
        guard let (_, months) = months, months.lowerBound == 1 else { return nil }
        return months.upperBound
    }
}
