import Domain
import Matching
import Rules

extension TimeComposing {
    /// Minutes past an hour or lacking to it: "ten past nine", "a quarter to four".
    func counted(_ fields: CalendarFields, past: Int?, lacking: Int?) -> CalendarFields? {
        guard let hour = fields.hour, let minutes = past ?? lacking else { return fields }
        guard fields.minute == nil, (1..<60).contains(minutes) else { return nil }
        var fields = fields
        fields.hour = lacking == nil ? hour : (hour + 23) % 24
        fields.minute = lacking == nil ? minutes : 60 - minutes
        return fields
    }

    /// A date that both ends of a span of hours share: "Monday from 2 to 4".
    func dated(_ span: TimeSense, _ fields: CalendarFields, in outer: TimeSense?) -> TimeSense? {
        guard case .span(.fields(let from), .fields(let to)) = span, !from.hasDate, !to.hasDate else { return nil }
        guard fields.tellsDay || !fields.hasDate, outer?.isDay ?? true || fields.tellsDay else { return nil }
        let (first, last) = TimeComposing.sameHalf(from, to)
        var date = fields
        let isAfter = (Int(fields.daypart?.split(separator: " ").last ?? "") ?? 0) > 12
        date.daypart = nil
        func end(_ clock: CalendarFields) -> TimeSense? {
            var clock = clock
            if isAfter, !clock.saysHalf, let hour = clock.hour, hour < 12 { clock.hour = hour + 12 }
            guard let all = date.merged(with: clock) else { return nil }
            return outer.map { .within(all, $0) } ?? .fields(all)
        }
        guard let start = end(first), let finish = end(last) else { return nil }
        return .span(start, finish)
    }

    /// What one end of a span says of the half of the day holds for the other: "5 to 6pm", "9am to 3".
    static func sameHalf(_ from: CalendarFields, _ to: CalendarFields) -> (CalendarFields, CalendarFields) {
        var (from, to) = (from, to)
        guard let start = from.hour, let end = to.hour, !to.hasDate else { return (from, to) }
        if to.daypart == nil, !to.saysHalf, end < 12, end > start { to.daypart = from.daypart }
        guard !from.hasDate else { return (from, to) }
        if to.saysHalf, !from.saysHalf, end >= 12, start < 12, start + 12 <= end {
            from.hour = start + 12
        } else if from.saysHalf, !to.saysHalf, end < start, end + 12 > start, end < 12 {
            to.hour = end + 12
        }
        return (from, to)
    }

    /// The month that one end of a span says holds for the other: "April 9 to 17".
    static func sameMonth(_ from: CalendarFields, _ to: CalendarFields) -> (CalendarFields, CalendarFields) {
        var (from, to) = (from, to)
        guard let first = from.day, let last = to.day, from.weekday == nil, to.weekday == nil else { return (from, to) }
        if let month = from.month, to.month == nil {
            to.month = last > first ? month : month % 12 + 1
        } else if let month = to.month, from.month == nil {
            from.month = last > first ? month : (month + 10) % 12 + 1
        }
        return (from, to)
    }

    /// The TIMEX3 value of what comes again and again: every Monday at four, every morning, the 19th of every month.
    func repeated(_ sense: TimeSense?) -> String? {
        guard case .fields(let fields)? = sense, fields.year == nil else { return nil }
        var value = ""
        if let weekday = fields.weekday {
            value = "XXXX-WXX-\(weekday)"
        } else if let day = fields.day {
            value = "XXXX-\(fields.month.map { Timex.padded($0, 2) } ?? "XX")-\(Timex.padded(day, 2))"
        }
        if fields.hour != nil, let clock = FieldResolving.clock(fields) {
            value += clock.value.text
        } else if let part = fields.daypart?.split(separator: " ").first {
            value += "T" + part
        }
        return value.isEmpty ? nil : value
    }
}
