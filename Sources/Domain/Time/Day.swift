/// A day of the Gregorian calendar, counted from 1970-01-01.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day with a number.
    public init(number: Int) { self.number = number }

    /// The years that days can be of, counted as astronomers and ISO 8601 do: the year 0 is the one before the year 1.
    public static let years = -9998...9999

    /// The day of a date; nothing if there is no such date.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard Day.years.contains(year), (1...12).contains(month), day >= 1, day <= Day.days(inMonth: month, of: year)
        else {
            return nil
        }
        // Days from civil, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March.
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The day written as `YYYY-MM-DD`; nothing if it is not one.
    public init?(iso text: some StringProtocol) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].utf8.count == 4, fields[1].utf8.count == 2, fields[2].utf8.count == 2,
            let year = Int(fields[0]), year > 0, let month = Int(fields[1]), let day = Int(fields[2])
        else { return nil }
        self.init(year, month, day)
    }

    /// Year, month and day of the month.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The year.
    public var year: Int { civil.year }

    /// The month, 1 to 12.
    public var month: Int { civil.month }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    public var weekday: Int { (((number + 3) % 7) + 7) % 7 + 1 }

    /// The day a number of days later.
    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same day of a month a number of months later, or that month's last day.
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let total = year * 12 + month - 1 + months
        let m = (total % 12 + 12) % 12
        let y = min(max((total - m) / 12, Day.years.lowerBound), Day.years.upperBound)
        return Day(y, m + 1, min(day, Day.days(inMonth: m + 1, of: y))) ?? self
    }

    /// How many days a month has.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The date as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = civil
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(abs(value))
            return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Orders by time.
    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: WrittenAsText {
    /// What is stored: what `description` prints.
    public var written: String { description }

    /// Reads what `description` prints.
    public init?(written: String) { self.init(iso: written) }
}
