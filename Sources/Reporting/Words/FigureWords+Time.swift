public import Domain

extension FigureWords {
    /// A stretch of time: "2023", "March 2024", "January–November 2023", "3–8 May 2024".
    public func period(_ period: Period) -> String {
        switch (period.start, period.end) {
        case let (start?, end?): stretch(start, end, period)
        case let (start?, nil): sentence("edition.time.since", ["start": day(start)])
        case let (nil, end?): sentence("edition.time.until", ["end": day(end)])
        case (nil, nil): sentence("edition.unknown.period")
        }
    }

    /// A day: "22 December 2023".
    public func day(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return sentence(
            "edition.time.day", ["day": String(number), "month": self.month(month), "year": String(year)])
    }

    /// When a document was published, marked where that was worked out; nothing if it is unknown.
    public func date(_ published: PublicationDate) -> String? {
        let known = published.value.flatMap { Period(iso: $0) }
        let allowed = Period(from: published.earliest, to: published.latest)
        // Where the date is inferred, the days that fit say more than the value that stands for them.
        guard let shown = published.basis == .inferred ? allowed ?? known : known ?? allowed else { return nil }
        let date = period(shown)
        return published.basis == .inferred ? sentence("edition.date.inferred", ["date": date]) : date
    }

    private func stretch(_ start: Day, _ end: Day, _ period: Period) -> String {
        if start == end { return day(start) }
        let (a, b) = (start.civil, end.civil)
        if let (year, months) = period.months {
            if months == 1...12 { return String(year) }
            let last = ["month": month(months.upperBound), "year": String(year)]
            let lastMonth = sentence("edition.time.month", last)
            return months.count == 1
                ? lastMonth : sentence("edition.time.near", ["start": month(months.lowerBound), "end": lastMonth])
        }
        if a.year == b.year, a.month == b.month {
            return sentence("edition.time.near", ["start": String(a.day), "end": day(end)])
        }
        if let whole = wholeYears(a, b) { return whole }
        return sentence("edition.time.far", ["start": day(start), "end": day(end)])
    }

    private func wholeYears(_ a: (year: Int, month: Int, day: Int), _ b: (year: Int, month: Int, day: Int)) -> String? {
        guard a.month == 1, a.day == 1, b.month == 12, b.day == 31 else { return nil }
        return sentence("edition.time.near", ["start": String(a.year), "end": String(b.year)])
    }

    private func month(_ month: Int) -> String { sentence("edition.month.\(month)") }
}
