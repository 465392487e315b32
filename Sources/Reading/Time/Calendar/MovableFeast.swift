import Domain

/// Feasts that follow a rule: `11-4#4` is the fourth Thursday of November, `5-1#-1` the last Monday of May, `easter+39` so many
/// days after Easter.
enum MovableFeast {
    static func day(_ rule: Substring, in year: Int) -> Day? {
        if rule.hasPrefix("easter") {
            let offset = rule.dropFirst(6)
            return easter(in: year)?.adding(days: offset.isEmpty ? 0 : Int(offset) ?? 0)
        }
        let parts = rule.split(separator: "#")
        guard parts.count == 2, let number = Int(parts[1]), number != 0, abs(number) <= 5 else { return nil }
        let place = parts[0].split(separator: "-").compactMap { Int($0) }
        guard place.count == 2, (1...12).contains(place[0]), (1...7).contains(place[1]),
            let month = Stretch.months(from: year * 12 + place[0] - 1, count: 1, .month),
            let day = month.day(number, weekday: place[1])
        else { return nil }
        return day.month == place[0] ? day : nil
    }

    /// Easter Sunday of the western churches, after the anonymous algorithm of 1876.
    private static func easter(in year: Int) -> Day? {
        let (cycle, century, rest) = (year % 19, year / 100, year % 100)
        let epact = (19 * cycle + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let shift = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let late = (cycle + 11 * epact + 22 * shift) / 451
        let sum = epact + shift - 7 * late + 114
        return Day(year, sum / 31, sum % 31 + 1)
    }
}
