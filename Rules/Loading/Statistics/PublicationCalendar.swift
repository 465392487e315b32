public import Domain

/// When a source publishes the figures of a time, where the figures themselves don't say it.
public struct PublicationCalendar: Hashable, Sendable, Decodable {
    /// How many months after the last month of the time.
    public var afterMonths: Int
    /// The first day of that month on which they may come out.
    public var fromDay: Int
    /// The last day of that month by which they are out.
    public var toDay: Int
    /// Months of the year that are published together, after the last of them.
    public var joint: [[Int]]

    enum CodingKeys: String, CodingKey {
        case joint
        case afterMonths = "after-months"
        case fromDay = "from-day"
        case toDay = "to-day"
    }

    /// The days between which the figures of a time came out first; nothing if the time has no end.
    public func firstPrint(of period: Period) -> Vintage? {
        guard let (year, month, _) = period.end?.civil else { return nil }
        let last = joint.first { $0.contains(month) }?.max() ?? month
        guard let first = Day(year, last, 1)?.adding(months: afterMonths).civil,
            let earliest = Day(first.year, first.month, fromDay), let latest = Day(first.year, first.month, toDay)
        else { return nil }
        return Vintage(earliest: earliest, latest: latest, first: true)
    }
}
