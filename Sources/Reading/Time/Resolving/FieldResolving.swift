import Domain

/// Puts partly told dates and times of day on the calendar: "March", "the 15th", "Thursday at 4".
struct FieldResolving {
    let context: TimeContext

    /// - Parameter outer: a time that it lies in.
    func resolve(_ fields: CalendarFields, in outer: Stretch? = nil) -> ResolvedTime? {
        guard fields.hasClock else { return date(fields, in: outer) }
        if !fields.hasDate, outer == nil {
            guard let (value, length, grain) = Self.clock(fields) else { return nil }
            if context.isNarrative {
                // In a story it is the hour of the day told of last.
                guard let day = toldDay else {
                    return ResolvedTime(.time, (context.anchor == nil ? "" : "XXXX-XX-XX") + value.text)
                }
                return resolve(fields, in: day)
            }
            let start = context.anchor.map { Moment($0.day, clock: value.start) }
            return ResolvedTime(
                .time, (start.map { "\($0.day)" } ?? "") + value.text,
                start.map { Stretch(start: $0, end: $0.adding(seconds: length), grain: grain) }, anchored: true)
        }
        var fields = fields
        var outer = outer
        if let part = outer, let start = part.start, let end = part.end, part.isClocked,
            end <= Moment(start.day.adding(days: 1))
        {
            // "Between seven and nine last night": the hours of that half of the day.
            if start.clock >= 43_200, !fields.saysHalf, let hour = fields.hour, hour < 12 { fields.hour = hour + 12 }
            outer = .days(start.day, 1, .day)
        }
        guard let day = fields.hasDate ? date(fields.dateOnly, in: outer) : outer.map(whole),
            let (value, length, grain) = Self.clock(fields)
        else { return nil }
        guard let midnight = day.stretch?.start, day.stretch?.grain == .day || day.stretch.map(isDay) ?? false else {
            return ResolvedTime(.time, day.value + value.text, day.stretch, anchored: day.anchored)
        }
        let start = midnight.adding(seconds: value.start)
        return ResolvedTime(
            .time, "\(midnight.day)\(value.text)",
            Stretch(start: start, end: start.adding(seconds: length), grain: grain), anchored: day.anchored)
    }

    /// The day told of last.
    private var toldDay: Stretch? {
        guard let start = context.mention?.start, let end = context.mention?.end else { return nil }
        return end <= start.adding(days: 1) ? .days(start.day, 1, .day) : nil
    }

    private func isDay(_ stretch: Stretch) -> Bool { stretch.start?.adding(days: 1) == stretch.end }

    private func whole(_ stretch: Stretch) -> ResolvedTime { ResolvedTime(.date, Timex.value(stretch), stretch) }

    /// A time of day: from which second, how long, how exact.
    static func clock(_ fields: CalendarFields) -> (value: (start: Int, text: String), length: Int, grain: TimeUnit)? {
        let part = fields.daypart.map { $0.split(separator: " ") }
        let range = part.flatMap { part in
            part.count == 3 ? Int(part[1]).flatMap { first in Int(part[2]).map { (first, $0) } } : nil
        }
        guard var hour = fields.hour else {
            guard let part, let range, range.0 < range.1 else { return nil }
            return ((range.0 * 3600, "T\(part[0])"), (range.1 - range.0) * 3600, .second)
        }
        // "5 in the afternoon" is 17; "1 at night" stays 1.
        if let range, range.1 > 12, hour < 12, hour + 12 >= range.0 - 2, hour + 12 <= range.1 + 4 { hour += 12 }
        guard (0...24).contains(hour), (0..<60).contains(fields.minute ?? 0), (0...60).contains(fields.second ?? 0)
        else { return nil }
        let start = hour * 3600 + (fields.minute ?? 0) * 60 + (fields.second ?? 0)
        let grain: TimeUnit = fields.second != nil ? .second : fields.minute != nil ? .minute : .hour
        return ((start, "T" + Timex.clock(start, grain)), grain.seconds ?? 1, grain)
    }

    private func date(_ fields: CalendarFields, in outer: Stretch?) -> ResolvedTime? {
        if fields.isBeforeChrist || isBeforeChrist(fields.year) {
            if let century = fields.century { return found(.beforeChrist(century, .century), anchored: false) }
            if let decade = fields.decade { return found(.beforeChrist(decade, .decade), anchored: false) }
            return fields.year.flatMap { found(stretch(fields, year: 1 - $0), fields, anchored: false) }
        }
        if let feast = fields.feast { return self.feast(feast, year: fields.year, in: outer) }
        if let century = fields.century {
            return found(Stretch.months(from: century * 1200, count: 1200, .century), anchored: false)
        }
        if let decade = fields.decade { return self.decade(decade) }
        if let year = fields.year { return found(stretch(fields, year: year), fields, anchored: false) }
        if let outer { return inside(outer, fields) }
        let reference = reference
        guard let reference else { return open(fields) }
        if let month = fields.month, let day = fields.day {
            let years = (-1...1).map { reference.year + $0 }.filter { year in
                Day(year, month, day).map { date in fields.weekday.map { $0 == date.weekday } ?? true } ?? false
            }
            let days = years.compactMap { Day($0, month, day) }
            let nearest =
                isNarrated
                ? told(days.map { .days($0, 1, .day) })?.start?.day
                : days.min { abs($0.number - reference.number) < abs($1.number - reference.number) }
            return nearest.map { found(.days($0, 1, .day), anchored: true) } ?? open(fields)
        }
        if fields.month != nil || fields.season != nil {
            if isNarrated {
                let stretch = told((-1...1).compactMap { self.stretch(fields, year: reference.year + $0) })
                return stretch.flatMap { found($0, fields, anchored: true) } ?? open(fields)
            }
            let year = stretch(fields, year: reference.year).flatMap { this -> Int? in
                guard let start = this.start, let end = this.end else { return nil }
                if context.looksAhead { return end.day > reference ? reference.year : reference.year + 1 }
                return start.day <= reference ? reference.year : reference.year - 1
            }
            return year.flatMap { found(stretch(fields, year: $0), fields, anchored: true) } ?? open(fields)
        }
        if fields.quarter != nil || fields.half != nil {
            let over = stretch(fields, year: reference.year)?.end.map { $0.day.number - 1 <= reference.number } ?? true
            let year = isNarrated || over || context.looksAhead ? reference.year : reference.year - 1
            return found(stretch(fields, year: year), fields, anchored: true)
        }
        if fields.week != nil { return found(stretch(fields, year: reference.year), fields, anchored: true) }
        if let day = fields.day { return nearest(day, fields.weekday, to: reference) ?? open(fields) }
        if let weekday = fields.weekday {
            return found(.days(nearest(weekday, to: reference), 1, .day), anchored: true)
        }
        return open(fields)
    }

    /// A feast is the one of the year told, else the coming one, unless the last was no more than a fortnight ago.
    private func feast(_ dates: String, year: Int?, in outer: Stretch?) -> ResolvedTime? {
        let reference = outer?.start?.day ?? year.flatMap { Day($0, 1, 1) } ?? reference
        var days: [Day] = []
        for date in dates.split(separator: " ") {
            if date.contains("#") || date.hasPrefix("easter") {
                guard let reference else { continue }
                days += (-1...1).compactMap { MovableFeast.day(date, in: reference.year + $0) }
                continue
            }
            let parts = date.split(separator: "-").compactMap { Int($0) }
            if parts.count == 3 { days += [Day(parts[0], parts[1], parts[2])].compactMap { $0 } }
            guard parts.count == 2, let reference else { continue }
            days += (-1...1).compactMap { Day(reference.year + $0, parts[0], parts[1]) }
        }
        let isWithin = outer != nil || year != nil
        let earliest = reference.map { isWithin ? $0 : $0.adding(days: -14) }
        guard let earliest, let day = days.filter({ $0 >= earliest }).min(),
            !isWithin || day.year == reference?.year
        else { return ResolvedTime(.date, "XXXX" + (dates.utf8.count == 5 ? "-" + dates : "")) }
        return found(.days(day, 1, .day), anchored: year == nil)
    }

    /// Whether what is missing comes from what was told before, not from the date of the text.
    private var isNarrated: Bool { context.isNarrative && context.story?.start != nil }

    private var reference: Day? {
        isNarrated ? context.story?.start?.day : context.anchor?.day
    }

    /// Whether a bare year of three digits or less is one before Christ, since the story is there.
    private func isBeforeChrist(_ year: Int?) -> Bool {
        year.map { $0 < 1000 } ?? false && context.mention?.isBeforeChrist ?? false
    }

    /// The one that a story means: within the year told of last or the time of the chapter, else the nearest to where the
    /// story has got to, and rather one after it, since stories go forward.
    private func told(_ choices: [Stretch]) -> Stretch? {
        guard let story = context.story, let start = story.start else { return nil }
        func inside(_ outer: Stretch?) -> [Stretch] {
            guard let first = outer?.start, let end = outer?.end else { return [] }
            return choices.filter { ($0.start ?? end) >= first && ($0.start ?? end) < end }
        }
        if story.grain >= .year, let inside = inside(story).first { return inside }
        let chapter = inside(context.frame)
        let choices = chapter.isEmpty ? choices : chapter
        func distance(_ choice: Stretch) -> Double {
            let days = Double((choice.start ?? start).seconds - start.seconds) / 86_400
            return days >= 0 ? days : -1.6 * days
        }
        return choices.min { distance($0) < distance($1) }
    }

    private func stretch(_ fields: CalendarFields, year: Int) -> Stretch? {
        if let month = fields.month {
            guard (1...12).contains(month) else { return nil }
            guard let day = fields.day else { return .months(from: year * 12 + month - 1, count: 1, .month) }
            return Day(year, month, day).map { .days($0, 1, .day) }
        }
        if let quarter = fields.quarter, (1...4).contains(quarter) {
            return .months(from: year * 12 + quarter * 3 - 3, count: 3, .quarter)
        }
        if let half = fields.half, (1...2).contains(half) {
            return .months(from: year * 12 + half * 6 - 6, count: 6, .half)
        }
        if let season = fields.season {
            let first = ["SP": 2, "SU": 5, "FA": 8, "WI": 11][season] ?? 0
            return .months(from: year * 12 + first, count: 3, .quarter)
        }
        if let week = fields.week, (1...53).contains(week), let fourth = Day(year, 1, 4) {
            return .days(fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1)), 7, .week)
        }
        return .months(from: year * 12, count: 12, .year)
    }

    private func inside(_ outer: Stretch, _ fields: CalendarFields) -> ResolvedTime? {
        guard let first = outer.start?.day, let last = outer.end?.adding(seconds: -1).day else { return open(fields) }
        if let weekday = fields.weekday, fields.day == nil {
            return found(.days(first.adding(days: (weekday - first.weekday + 7) % 7), 1, .day), anchored: true)
        }
        if let day = fields.day, fields.month == nil {
            return Day(first.year, first.month, day).map { found(.days($0, 1, .day), anchored: true) } ?? open(fields)
        }
        for year in first.year...min(last.year, first.year + 3) {
            if let found = stretch(fields, year: year), let start = found.start?.day, start >= first, start <= last {
                return self.found(found, fields, anchored: true)
            }
        }
        return found(stretch(fields, year: first.year), fields, anchored: true)
    }

    private func decade(_ number: Int) -> ResolvedTime? {
        // "The nineties" are those that were last begun.
        var decade = number
        if number < 10 {
            let now = context.anchor?.day.year ?? context.mention?.start?.day.year ?? 2000
            decade = now / 100 * 10 + number
            if decade * 10 > now { decade -= 10 }
        }
        return found(Stretch.months(from: decade * 120, count: 120, .decade), anchored: number < 10)
    }

    private func nearest(_ day: Int, _ weekday: Int?, to reference: Day) -> ResolvedTime? {
        let months = (-12...12).map { reference.adding(months: $0) }
        let days = months.compactMap { Day($0.year, $0.month, day) }
            .filter { date in weekday.map { $0 == date.weekday } ?? true }
        let nearest = days.min { abs($0.number - reference.number) < abs($1.number - reference.number) }
        return nearest.map { found(.days($0, 1, .day), anchored: true) }
    }

    /// The day of a week that a text means by its name alone: the last one, or, if the text is older than that by three
    /// days or more in its week, the coming one; always this where the text looks ahead.
    private func nearest(_ weekday: Int, to reference: Day) -> Day {
        let back = (reference.weekday - weekday + 7) % 7
        if context.looksAhead, !isNarrated { return reference.adding(days: (7 - back) % 7) }
        return back <= 3 ? reference.adding(days: -back) : reference.adding(days: 7 - back)
    }

    private func found(_ stretch: Stretch?, _ fields: CalendarFields? = nil, anchored: Bool) -> ResolvedTime? {
        guard let stretch else { return nil }
        var value = Timex.value(stretch)
        if let season = fields?.season, let start = stretch.start {
            value = Timex.year(start.day) + "-" + season
        }
        return ResolvedTime(.date, value, stretch, anchored: anchored)
    }

    private func found(_ stretch: Stretch, anchored: Bool) -> ResolvedTime {
        ResolvedTime(.date, Timex.value(stretch), stretch, anchored: anchored)
    }

    /// What is known without a date to count from.
    private func open(_ fields: CalendarFields) -> ResolvedTime? {
        if let weekday = fields.weekday, fields.day == nil { return ResolvedTime(.date, "XXXX-WXX-\(weekday)") }
        if fields.day != nil, fields.month == nil { return ResolvedTime(.date, "XXXX-XX" + tail(fields)) }
        return ResolvedTime(.date, "XXXX" + tail(fields))
    }

    private func tail(_ fields: CalendarFields) -> String {
        var tail = ""
        if let season = fields.season { tail += "-\(season)" }
        if let quarter = fields.quarter { tail += "-Q\(quarter)" }
        if let half = fields.half { tail += "-H\(half)" }
        if let month = fields.month { tail += "-" + Timex.padded(month, 2) }
        if let day = fields.day { tail += "-" + Timex.padded(day, 2) }
        return tail
    }
}
