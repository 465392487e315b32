import Domain
import Rules

/// Counts relative times from the date of the text: "last month" of 22 December 2023 is November 2023.
struct Anchoring {
    /// The date of the text, or of the part.
    let anchor: Day?

    func time(_ means: TimeMeaning, _ slots: Captured, tokens: Range<Int>) -> FoundTime? {
        let stated = slots.int("year") ?? slots.int("fromyear") ?? slots.int("toyear")
        func found(
            _ kind: TimeKind = .date, _ value: String, _ period: Period?, soFar: Bool = false, anchored: Bool = false
        ) -> FoundTime {
            FoundTime(
                tokens: tokens, means: means, kind: kind, value: value, period: period, soFar: soFar, anchored: anchored
            )
        }
        func dated(_ period: Period?, else value: String, anchored: Bool) -> FoundTime {
            found(.date, period.map(timex) ?? value, period, anchored: anchored)
        }
        switch means {
        case .date:
            guard let month = slots.int("month"), let day = slots.int("day") else { return nil }
            guard let year = stated ?? nearestYear(month: month, day: day) else {
                return found(.date, "XXXX-\(two(month))-\(two(day))", nil)
            }
            return Day(year, month, day).map { dated(Period(day: $0), else: "", anchored: stated == nil) }
        case .days:
            guard let month = slots.int("month"), let from = slots.int("from"), let to = slots.int("to"),
                let year = stated ?? nearestYear(month: month, day: from), let first = Day(year, month, from),
                let last = Day(year, month, to)
            else { return nil }
            return dated(Period(from: first, to: last), else: "", anchored: stated == nil)
        case .month:
            guard let month = slots.int("month") else { return nil }
            let given = stated ?? relativePeriod(slots.text("relative"))?.start?.year
            guard let year = given ?? pastYear(month: month) else { return found(.date, "XXXX-\(two(month))", nil) }
            let whole = Period(year: year, months: month...month)
            return dated(phase(slots.text("phase"), of: whole), else: "", anchored: given == nil)
        case .months:
            guard let from = slots.int("from"), let to = slots.int("to"), (1...12).contains(from),
                (1...12).contains(to),
                let toYear = slots.int("toyear") ?? slots.int("year") ?? slots.int("fromyear").map({
                    from <= to ? $0 : $0 + 1
                })
                    ?? relativePeriod(slots.text("relative"))?.start?.year ?? pastYear(month: to)
            else { return nil }
            let fromYear = slots.int("fromyear") ?? (from <= to ? toYear : toYear - 1)
            let first = Period(year: fromYear, months: from...from)?.start
            let last = Period(year: toYear, months: to...to)?.end
            return dated(Period(from: first, to: last), else: "", anchored: stated == nil)
        case .firstMonths:
            guard let count = slots.int("count"), (1...12).contains(count) else { return nil }
            let given = stated ?? relativePeriod(slots.text("relative"))?.start?.year
            guard let year = given ?? pastYear(throughMonth: count) else {
                return found(.date, "XXXX-01/XXXX-\(two(count))", nil)
            }
            return dated(Period(year: year, months: 1...count), else: "", anchored: given == nil)
        case .quarter:
            return months(of: slots.int("quarter"), length: 3, slots, stated, tokens, means)
        case .half:
            return months(of: slots.int("half"), length: 6, slots, stated, tokens, means)
        case .year:
            return slots.int("year").map { dated(Period(year: $0), else: "", anchored: false) }
        case .years:
            guard let from = slots.int("from"), let to = slots.int("to"), from <= to else { return nil }
            return dated(Period(from: Day(from, 1, 1), to: Day(to, 12, 31)), else: "", anchored: false)
        case .yearsTo:
            guard let count = slots.int("count"), let year = slots.int("year"), count > 0, count < 200 else {
                return nil
            }
            return dated(Period(from: Day(year - count + 1, 1, 1), to: Day(year, 12, 31)), else: "", anchored: false)
        case .relative:
            guard let text = slots.text("relative") else { return nil }
            return dated(relativePeriod(text), else: "PRESENT_REF", anchored: true)
        case .soFar:
            let whole = relativePeriod(slots.text("relative") ?? "year 0")
            // What is over of it: from its first day to the date of the text.
            let period = whole.flatMap { whole in Period(from: whole.start, to: anchor ?? whole.end) }
            return found(.date, whole.map(timex) ?? "PRESENT_REF", period, soFar: true, anchored: true)
        case .weekday:
            guard let weekday = slots.int("weekday") else { return nil }
            guard let anchor else { return found(.date, "XXXX-WXX-\(weekday)", nil) }
            return dated(Period(day: nearest(weekday, to: anchor)), else: "", anchored: true)
        case .duration:
            guard let unit = slots.text("timeunit"), let code = designators[unit] else { return nil }
            return found(.duration, "P\(slots.int("count") ?? 1)\(code)", nil)
        case .set:
            return slots.text("timeunit").flatMap { designators[$0] }.map { found(.set, "P1\($0)", nil) }
        case .since:
            guard let year = slots.int("year") else { return nil }
            return found(.date, String(year), Period(from: Day(year, slots.int("month") ?? 1, 1), to: anchor))
        case .before:
            guard let year = slots.int("year") else { return nil }
            return found(
                .date, String(year), Period(from: nil, to: Day(year, slots.int("month") ?? 1, 1)?.adding(days: -1)))
        }
    }

    private func months(
        of number: Int?, length: Int, _ slots: Captured, _ stated: Int?, _ tokens: Range<Int>, _ means: TimeMeaning
    ) -> FoundTime? {
        guard let number, number >= 1, number * length <= 12 else { return nil }
        let span = ((number - 1) * length + 1)...(number * length)
        let given = stated ?? relativePeriod(slots.text("relative"))?.start?.year
        guard let year = given ?? pastYear(throughMonth: span.upperBound), let period = Period(year: year, months: span)
        else {
            return nil
        }
        return FoundTime(
            tokens: tokens, means: means, kind: .date, value: timex(period), period: period, soFar: false,
            anchored: given == nil)
    }

    /// "year -1": a unit of the calendar and how many of them away.
    private func relativePeriod(_ text: String?) -> Period? {
        guard let text, let anchor else { return nil }
        let fields = text.split(separator: " ")
        guard fields.count == 2, let offset = Int(fields[1]) else { return nil }
        switch fields[0] {
        case "day": return Period(day: anchor.adding(days: offset))
        case "week":
            let monday = anchor.adding(days: 1 - anchor.weekday + 7 * offset)
            return Period(from: monday, to: monday.adding(days: 6))
        case "month":
            let day = anchor.adding(months: offset)
            return Period(year: day.year, months: day.month...day.month)
        case "quarter":
            let day = anchor.adding(months: 3 * offset)
            let first = (day.month - 1) / 3 * 3 + 1
            return Period(year: day.year, months: first...first + 2)
        case "year": return Period(year: anchor.year + offset)
        default: return nil
        }
    }

    /// The year of the last such month that has begun by the date of the text.
    private func pastYear(month: Int) -> Int? {
        anchor.map { month <= $0.month ? $0.year : $0.year - 1 }
    }

    /// The year in which the months up to such a month were last over.
    private func pastYear(throughMonth month: Int) -> Int? {
        anchor.map { anchor in
            let last = Day(anchor.year, month, Day.days(inMonth: month, of: anchor.year))
            return last.map { $0 <= anchor } ?? false ? anchor.year : anchor.year - 1
        }
    }

    /// The year that brings a day of the calendar closest to the date of the text.
    private func nearestYear(month: Int, day: Int) -> Int? {
        guard let anchor else { return nil }
        let years = [anchor.year - 1, anchor.year, anchor.year + 1]
        return years.compactMap { year in Day(year, month, day).map { (year, abs($0.number - anchor.number)) } }
            .min { $0.1 < $1.1 }?.0
    }

    /// The day of a week that a text means by its name alone: the last one, or, if the text is older than that by three
    /// days or more in its week, the coming one.
    private func nearest(_ weekday: Int, to anchor: Day) -> Day {
        let back = (anchor.weekday - weekday + 7) % 7
        return back <= 3 ? anchor.adding(days: -back) : anchor.adding(days: 7 - back)
    }

    /// The first ten days, the middle, or the last ten days of a month.
    private func phase(_ phase: String?, of month: Period?) -> Period? {
        guard let phase, let start = month?.start, let end = month?.end else { return month }
        return switch phase {
        case "early": Period(from: start, to: start.adding(days: 9))
        case "mid": Period(from: start.adding(days: 10), to: start.adding(days: 19))
        default: Period(from: start.adding(days: 20), to: end)
        }
    }

    private let designators = [
        "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
    ]

    /// A period as a TIMEX3 value.
    private func timex(_ period: Period) -> String {
        guard let start = period.start, let end = period.end else { return period.description }
        if let (year, months) = period.months {
            if months == 1...12 { return String(year) }
            let first = "\(year)-\(two(months.lowerBound))"
            return months.count == 1 ? first : "\(first)/\(year)-\(two(months.upperBound))"
        }
        let (a, b) = (start.civil, end.civil)
        if a.month == 1, a.day == 1, b.month == 12, b.day == 31 { return "\(a.year)/\(b.year)" }
        if a.day == 1, b.day == Day.days(inMonth: b.month, of: b.year) {
            return "\(a.year)-\(two(a.month))/\(b.year)-\(two(b.month))"
        }
        return period.description
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
