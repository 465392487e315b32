import Domain

extension Period {
    /// The month before, if it is one.
    var monthBefore: Period? {
        guard let (year, months) = months, months.count == 1 else { return nil }
        return months.lowerBound == 1
            ? Period(year: year - 1, months: 12...12)
            : Period(year: year, months: (months.lowerBound - 1)...(months.lowerBound - 1))
    }

    /// The last month of the year up to which it counts from January; nothing if it begins later.
    var monthsSoFar: Int? {
        guard let (_, months) = months, months.lowerBound == 1 else { return nil }
        return months.upperBound
    }
}
