public import Domain

extension Wordings {
    /// A stretch of time: "2023", "March 2024", "January–November 2023", "June 2021 – May 2022", "3–8 May 2024".
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
        return self("time.day", ["day": String(number), "month": self.month(of: month), "year": String(year)])
    }

    private func stretch(_ start: Day, _ end: Day, _ period: Period) -> String {
        if start == end { return day(start) }
        let (a, b) = (start.civil, end.civil)
        if let (year, months) = period.months {
            if months == 1...12 { return self("time.year", ["year": String(year)]) }
            let (first, last) = (month(months.lowerBound), month(months.upperBound))
            return months.count == 1
                ? self("time.month", ["month": last, "year": String(year)])
                : self("time.months", ["start": first, "end": last, "year": String(year)])
        }
        if a.year == b.year, a.month == b.month {
            return self(
                "time.days",
                ["start": String(a.day), "end": String(b.day), "month": month(of: a.month), "year": String(a.year)])
        }
        if period.wholeYears != nil {
            return self("time.years", ["start": String(a.year), "end": String(b.year)])
        }
        if a.day == 1, b.day == Day.days(inMonth: b.month, of: b.year) {
            let ends = [a, b].map { self("time.month", ["month": month($0.month), "year": String($0.year)]) }
            return self("time.far", ["start": ends[0], "end": ends[1]])
        }
        return self("time.far", ["start": day(start), "end": day(end)])
    }

    private func month(_ month: Int) -> String { self("time.month-\(month)") }

    /// The month as it stands beside a day of it.
    private func month(of month: Int) -> String { self("time.month-of-\(month)") }
}
