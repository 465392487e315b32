import Domain

extension FoundTime {
    /// The month or the year that a time counts from, as precise as its words: "since 2014".
    var opening: Period? {
        guard let civil = period?.start?.civil else { return nil }
        let isYear = civil.month == 1 && !value.contains("-")
        return isYear ? Period(year: civil.year) : Period(year: civil.year, months: civil.month...civil.month)
    }
}
