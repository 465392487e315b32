import Domain
import Matching
import Rules

/// Puts together what a pattern of time caught.
struct TimeComposing {
    let items: TimeItems

    func sense(_ pattern: TimePattern, _ captures: Captures) -> TimeSense? {
        func time(_ name: String = "time") -> TimeSense? { captures[name].flatMap(items.time) }
        // "Thursday before five" is before five on that Thursday.
        let clocked =
            (captures["clock"] ?? captures["daypart"]) != nil && pattern.means != .calendar
            ? calendar(captures, pattern) : nil
        let whole = clocked ?? time() ?? time("date") ?? relative(captures) ?? self.whole(captures)
        switch pattern.means {
        case .calendar: return calendar(captures, pattern)
        case .relative:
            if let relative = relative(captures, fromMention: pattern.fromMention) { return relative }
            guard let unit = unit(captures["timeunit"]), let by = pattern.by else { return nil }
            return .relative(unit, by, fromMention: pattern.fromMention)
        case .shift:
            guard let length = length(captures), let by = pattern.by else { return nil }
            return .shifted(length, sign: by, from: whole, fromMention: pattern.fromMention)
        case .near, .nearWhole:
            return length(captures).map { .near($0, sign: pattern.by ?? -1, isWhole: pattern.means == .nearWhole) }
        case .nth:
            let place = captures["nth"].flatMap(items.number).flatMap { Int(exactly: $0) } ?? pattern.by
            guard let place, let whole else { return nil }
            return .nth(
                place, unit(captures["timeunit"]),
                weekday: captures["weekday"].flatMap(items.number).map { Int($0) }, of: whole)
        case .edge: return length(captures, pattern.value).map { .edge($0, sign: pattern.by ?? 1, of: whole) }
        case .elapsed: return length(captures).map { .elapsed($0) }
        case .span:
            guard let from = time("from") ?? calendar(only("from", captures), pattern),
                let to = time("to") ?? calendar(only("to", captures), pattern)
            else { return nil }
            if case .fields(let first) = from, case .fields(var last) = to {
                // "1884-85": the century of the first.
                if captures["to-yy"] != nil, let year = first.year, let short = last.year {
                    last.year = year + (short - year % 100 + 100) % 100
                }
                let (start, end) = TimeComposing.sameHalf(first, last)
                let (begin, finish) = TimeComposing.sameMonth(start, end)
                return .span(.fields(begin), .fields(finish))
            }
            return .span(from, to)
        case .length: return length(captures).map { .length($0) }
        case .every:
            if captures["timeunit"] == nil, captures["length"] == nil, let value = repeated(calendar(captures, pattern))
            {
                return .every(value)
            }
            if let by = pattern.by, let unit = unit(captures["timeunit"]) {
                return .every(TimeLength(Double(by), unit).value)
            }
            return (length(captures)?.value ?? pattern.value).map { .every($0) }
        case .before: return whole.map { .bound(.before, $0) }
        case .after: return whole.map { .bound(.after, $0) }
        case .since: return whole.map { .bound(.since, $0) }
        case .until: return whole.map { .bound(.until, $0) }
        case .phase:
            guard let phase = captures["phase"].flatMap(items.word) ?? pattern.value else { return nil }
            let unit = unit(captures["timeunit"]).map { TimeSense.relative($0, 0, fromMention: false) }
            return (whole ?? unit).map { .phase(phase, $0) }
        case .soFar: return .soFar(whole ?? .relative(.year, 0, fromMention: false))
        case .reference: return pattern.value.map { .reference($0) }
        }
    }

    /// The end of a span that is told by its parts: `<day=from-day>` belongs to `from`.
    private func only(_ end: String, _ captures: Captures) -> Captures {
        var parts = Captures()
        for entry in captures.entries {
            let name = entry.name
            if name.hasPrefix(end + "-") {
                parts[String(name.dropFirst(end.count + 1))] = entry.slot
            } else if !name.hasPrefix("from"), !name.hasPrefix("to"), parts[name] == nil {
                parts[name] = entry.slot
            }
        }
        return parts
    }

    private func whole(_ captures: Captures) -> TimeSense? {
        captures["year"].flatMap(items.number).map { year in
            var fields = CalendarFields()
            fields.year = Int(year)
            return .fields(fields)
        }
    }

    private func relative(_ captures: Captures, fromMention: Bool = false) -> TimeSense? {
        guard let text = captures["relative"].flatMap(items.word) else { return nil }
        let words = text.split(separator: " ")
        guard words.count == 2, let unit = TimeUnit(rawValue: String(words[0])), let offset = Int(words[1]) else {
            return nil
        }
        return .relative(unit, offset, fromMention: fromMention)
    }

    private func unit(_ slot: Slot?) -> TimeUnit? { slot.flatMap(items.word).flatMap { TimeUnit(rawValue: $0) } }

    /// - Parameter other: the unit of a count that is told without one.
    private func length(_ captures: Captures, _ other: String? = nil) -> TimeLength? {
        var lengths: [TimeLength] = []
        for name in ["length", "length2", "length3"] {
            if case .length(let length)? = captures[name].flatMap(items.time) { lengths.append(length) }
        }
        if let unit = unit(captures["timeunit"]) ?? other.flatMap({ TimeUnit(rawValue: $0) }) {
            let count = captures["some"] == nil ? captures["count"].map(items.number) ?? 1 : nil
            // So many are no length but the name of a year.
            if unit == .year, let count, count >= 1500, count < 2200 { return nil }
            lengths.append(TimeLength(count, unit))
        }
        // "For weeks" says no number.
        if let unit = unit(captures["units"]) { lengths.append(TimeLength(nil, unit)) }
        return lengths.isEmpty ? nil : TimeLength(lengths)
    }

    private func calendar(_ captures: Captures, _ pattern: TimePattern) -> TimeSense? {
        var fields = CalendarFields()
        var outer: TimeSense? = relative(captures, fromMention: pattern.fromMention)
        var isAfternoon: Bool?
        var reign: Int?
        var (past, lacking): (Int?, Int?)
        var hours: TimeSense?
        for entry in captures.entries.sorted(by: { $0.name < $1.name }) {
            let (name, slot) = (entry.name, entry.slot)
            let number = items.number(slot).flatMap { Int(exactly: $0) }
            switch name {
            case "year", "oldyear": fields.year = number
            case "yy": fields.year = number.map { $0 + ($0 <= 50 ? 2000 : 1900) }
            case "month": fields.month = number
            case "day": fields.day = number
            case "weekday": fields.weekday = number
            case "quarter": fields.quarter = number
            case "half": fields.half = number
            case "week": fields.week = number
            case "season": fields.season = items.word(slot)
            case "daypart": fields.daypart = items.word(slot)
            case "century": fields.century = number.map { $0 - 1 }
            case "decade": fields.decade = number.map { $0 >= 10 ? $0 / 10 : $0 }
            case "hour": fields.hour = number
            case "minute": fields.minute = number
            case "second": fields.second = number
            case "military": (fields.hour, fields.minute) = (number.map { $0 / 100 }, number.map { $0 % 100 })
            case "meridiem": isAfternoon = items.word(slot) == "pm"
            case "era": fields.isBeforeChrist = items.word(slot) == "bc"
            case "feast": fields.feast = items.word(slot)
            case "reign": reign = number
            case "past": past = number
            case "lacking": lacking = number
            case "hours": hours = items.time(slot)
            case "relative": break
            default:
                guard let found = items.time(slot) else { continue }
                if case .fields(let more) = found {
                    guard let merged = fields.merged(with: more) else { return nil }
                    fields = merged
                } else if outer == nil {
                    outer = found
                } else {
                    return nil
                }
            }
        }
        // The first year of a reign is the one that it began in.
        if let reign { fields.year = fields.year.map { $0 + reign - 1 } }
        if let century = fields.century, let decade = fields.decade, decade < 10 {
            (fields.century, fields.decade) = (nil, century * 10 + decade)
        }
        if let isAfternoon, let hour = fields.hour {
            guard (0...12).contains(hour) || isAfternoon else { return nil }
            fields.hour = isAfternoon ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour
            fields.saysHalf = true
        }
        if past != nil || lacking != nil {
            guard let counted = counted(fields, past: past, lacking: lacking) else { return nil }
            fields = counted
        }
        // "Next Friday" is the one of next week, "last night" the one of yesterday.
        if outer == nil, fields.weekday != nil || fields.hasClock, pattern.means == .calendar, let by = pattern.by {
            outer = .relative(fields.weekday == nil ? .day : .week, by, fromMention: pattern.fromMention)
        }
        if let value = pattern.value, fields.daypart == nil, value.split(separator: " ").count == 3 {
            fields.daypart = value
        }
        // An hour belongs to a day, not to a month.
        if fields.hour != nil, !fields.tellsDay, fields.hasDate || !(outer?.isDay ?? true) { return nil }
        if let hours { return dated(hours, fields, in: outer) }
        guard fields.hasDate || fields.hasClock else { return outer }
        guard (1...12).contains(fields.month ?? 1), (1...31).contains(fields.day ?? 1),
            (0...24).contains(fields.hour ?? 0)
        else { return nil }
        return outer.map { .within(fields, $0) } ?? .fields(fields)
    }
}
