public import Domain

extension Wordings {
    /// A stretch of time: "2023", "March 2024", "January–November 2023", "3–8 May 2024".
    public func period(_ period: Period) -> String {
        switch (period.start, period.end) {
        case let (start?, end?): stretch(start, end, period)
        case let (start?, nil): self("time.since", ["start": day(start)])
        case let (nil, end?): self("time.until", ["end": day(end)])
        case (nil, nil): ""
        }
    }

    /// A day: "22 December 2023".
    public func day(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return self("time.day", ["day": String(number), "month": self.month(month), "year": String(year)])
    }

    private func stretch(_ start: Day, _ end: Day, _ period: Period) -> String {
        if start == end { return day(start) }
        let (a, b) = (start.civil, end.civil)
        if let (year, months) = period.months {
            if months == 1...12 { return String(year) }
            let last = ["month": month(months.upperBound), "year": String(year)]
            let lastMonth = self("time.month", last)
            return months.count == 1
                ? lastMonth : self("time.near", ["start": month(months.lowerBound), "end": lastMonth])
        }
        if a.year == b.year, a.month == b.month {
            return self("time.near", ["start": String(a.day), "end": day(end)])
        }
        if let whole = wholeYears(a, b) { return whole }
        return self("time.far", ["start": day(start), "end": day(end)])
    }

    private func wholeYears(_ a: (year: Int, month: Int, day: Int), _ b: (year: Int, month: Int, day: Int)) -> String? {
        guard a.month == 1, a.day == 1, b.month == 12, b.day == 31 else { return nil }
        return self("time.near", ["start": String(a.year), "end": String(b.year)])
    }

    private func month(_ month: Int) -> String { self("time.month-\(month)") }
}
