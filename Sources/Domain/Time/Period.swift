/// A stretch of time, both ends included; an end may be open.
///
/// It is printed as an ISO 8601 interval, or as a date of lower precision where it is exactly a day, a month or a year:
/// `2024`, `2024-03`, `2023-01-01/2023-11-30`, `../2022-02-23`.
public struct Period: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first day; nothing if it is open.
    public let start: Day?
    /// The last day; nothing if it is open.
    public let end: Day?

    /// The stretch between two days; nothing if it would end before it starts.
    public init?(from start: Day?, to end: Day?) {
        guard start != nil || end != nil else { return nil }
        if let start, let end, end < start { return nil }
        self.start = start
        self.end = end
    }

    /// A single day.
    public init(day: Day) {
        start = day
        end = day
    }

    /// A calendar year.
    public init?(year: Int) { self.init(year: year, months: 1...12) }

    /// Months of one year.
    public init?(year: Int, months: ClosedRange<Int>) {
        guard months.lowerBound >= 1, months.upperBound <= 12, let start = Day(year, months.lowerBound, 1),
            let end = Day(year, months.upperBound, Day.days(inMonth: months.upperBound, of: year))
        else { return nil }
        self.start = start
        self.end = end
    }

    /// Reads what `description` prints, and `YYYY-MM/YYYY-MM`.
    public init?(iso text: some StringProtocol) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        switch ends.count {
        case 1:
            guard let whole = Period.date(ends[0]) else { return nil }
            self = whole
        case 2:
            let first = ends[0] == ".." ? nil : Period.date(ends[0])
            let last = ends[1] == ".." ? nil : Period.date(ends[1])
            guard ends[0] == ".." || first != nil, ends[1] == ".." || last != nil else { return nil }
            self.init(from: first?.start, to: last?.end)
        default: return nil
        }
    }

    private static func date(_ text: some StringProtocol) -> Period? {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        switch fields.count {
        case 1: return fields[0].flatMap { Period(year: $0) }
        case 2:
            guard let year = fields[0], let month = fields[1], (1...12).contains(month) else { return nil }
            return Period(year: year, months: month...month)
        case 3: return Day(iso: text).map { Period(day: $0) }
        default: return nil
        }
    }

    /// How long it is.
    public var frequency: Frequency {
        guard let start, let end else { return .other }
        if start == end { return .day }
        let (a, b) = (start.civil, end.civil)
        guard a.day == 1, b.day == Day.days(inMonth: b.month, of: b.year), a.year == b.year else {
            return end.number - start.number == 6 ? .week : .other
        }
        if a.month == b.month { return .month }
        if a.month == 1 { return b.month == 12 ? .year : .yearToDate }
        return a.month % 3 == 1 && b.month == a.month + 2 ? .quarter : .other
    }

    /// The years that it covers from the first day to the last, if that is what it is.
    public var wholeYears: ClosedRange<Int>? {
        guard let start, let end, start <= end else { return nil }
        let (a, b) = (start.civil, end.civil)
        guard a.month == 1, a.day == 1, b.month == 12, b.day == 31, b.year - a.year < 200 else { return nil }
        return a.year...b.year
    }

    /// The whole months it covers within one year, if that is what it is.
    public var months: (year: Int, months: ClosedRange<Int>)? {
        guard let start, let end else { return nil }
        let (a, b) = (start.civil, end.civil)
        guard a.day == 1, b.day == Day.days(inMonth: b.month, of: b.year), a.year == b.year else { return nil }
        return (a.year, a.month...b.month)
    }

    /// The same stretch a number of years later.
    public func shifted(years: Int) -> Period? {
        if let (year, span) = months { return Period(year: year + years, months: span) }
        return Period(from: start?.adding(months: 12 * years), to: end?.adding(months: 12 * years))
    }

    /// Whether it covers a day.
    public func contains(_ day: Day) -> Bool {
        (start.map { $0 <= day } ?? true) && (end.map { day <= $0 } ?? true)
    }

    /// The days that it shares with another stretch.
    public func intersection(_ other: Period) -> Period? {
        let first = [start, other.start].compactMap { $0 }.max()
        let last = [end, other.end].compactMap { $0 }.min()
        return Period(from: first, to: last)
    }

    /// The stretch in ISO 8601, as short as it can be said exactly.
    public var description: String {
        if let start, let end {
            if start == end { return start.description }
            switch frequency {
            case .year: return String(start.description.prefix(4))
            case .month: return String(start.description.prefix(7))
            default: break
            }
        }
        return "\(start?.description ?? "..")/\(end?.description ?? "..")"
    }

    /// Orders by first day, then by last day; open starts come first, open ends last.
    public static func < (a: Period, b: Period) -> Bool {
        let (x, y) = (a.start?.number ?? Int.min, b.start?.number ?? Int.min)
        if x != y { return x < y }
        return (a.end?.number ?? Int.max) < (b.end?.number ?? Int.max)
    }
}

extension Period: WrittenAsText {
    /// What is stored: what `description` prints.
    public var written: String { description }

    /// Reads what `description` prints.
    public init?(written: String) { self.init(iso: written) }
}
