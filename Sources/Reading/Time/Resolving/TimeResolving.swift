import Domain

/// Puts what the words of a time say on the calendar.
struct TimeResolving {
    let context: TimeContext

    func resolve(_ sense: TimeSense) -> ResolvedTime? {
        switch sense {
        case .fields(let fields): return FieldResolving(context: context).resolve(fields)
        case .within(let fields, let outer):
            guard let outer = resolve(outer) else { return nil }
            guard let stretch = outer.stretch else { return FieldResolving(context: context).resolve(fields) }
            var found = FieldResolving(context: context).resolve(fields, in: stretch)
            found?.anchored = true
            return found
        case .relative(let unit, let offset, let fromMention):
            // "This year" and "the end of the month" of a story are its own.
            let isTold = fromMention || context.isNarrative && offset == 0 && unit > .day
            let mention = isTold ? context.mention?.start : nil
            guard let base = mention ?? (fromMention && context.isNarrative ? nil : context.anchor) else {
                return ResolvedTime(.date, offset < 0 ? "PAST_REF" : offset > 0 ? "FUTURE_REF" : "PRESENT_REF")
            }
            return Stretch.unit(unit, holding: base, offset: offset).map {
                ResolvedTime(.date, Timex.value($0), $0, anchored: true)
            }
        case .shifted(let length, 1, nil, false) where context.isNarrative:
            // A story doesn't look ahead from the date of the text: "in a few days they were overrun".
            return ResolvedTime(.duration, length.value)
        case .shifted(let length, let sign, let from, let fromMention):
            return shifted(length, sign, from, fromMention)
        case .near(let length, let sign, let isWhole): return near(length, sign, isWhole)
        case .nth(let number, let unit, let weekday, let of): return nth(number, unit, weekday, of)
        case .edge(let length, let sign, let of): return edge(length, sign, of)
        case .elapsed(let length): return elapsed(length)
        case .span(let from, let to): return span(from, to)
        case .length(let length): return ResolvedTime(.duration, length.value)
        case .every(let value): return ResolvedTime(.set, value)
        case .bound(let bound, let of): return self.bound(bound, of)
        case .phase(let phase, let of): return self.phase(phase, of)
        case .soFar(let of):
            guard var whole = resolve(of) else { return nil }
            // What is over of it: from its first day to the date of the text.
            if let anchor = context.anchor, let start = whole.stretch?.start, start <= anchor {
                whole.stretch?.end = Moment(anchor.day.adding(days: 1))
            }
            (whole.soFar, whole.anchored) = (true, true)
            return whole
        case .reference(let value):
            return ResolvedTime(.date, value, value == "PRESENT_REF" ? now : nil, anchored: true)
        }
    }

    private var now: Stretch? {
        context.anchor.map { Stretch(start: $0, end: $0.adding(seconds: 1), grain: .second) }
    }

    private func shifted(_ length: TimeLength, _ sign: Int, _ from: TimeSense?, _ fromMention: Bool) -> ResolvedTime? {
        let open = ResolvedTime(.date, sign < 0 ? "PAST_REF" : "FUTURE_REF")
        let base = from.map { resolve($0)?.stretch?.start } ?? (fromMention ? context.mention?.start : context.anchor)
        guard let base, let moment = length.from(base, sign: sign) else { return open }
        let finest = length.finest
        if finest < .day {
            let grain: TimeUnit = finest == .hour ? .minute : .second
            let stretch = Stretch(start: moment, end: moment.adding(seconds: 1), grain: grain)
            return ResolvedTime(.time, Timex.moment(moment, grain), stretch, anchored: true)
        }
        // Counted from a time that was told, years lead to a year; counted from a day that is named, to a day.
        let baseGrain = from.flatMap { resolve($0)?.stretch?.grain } ?? .day
        return Stretch.unit(fromMention ? finest : min(max(baseGrain, .day), finest), holding: moment).map {
            ResolvedTime(.date, Timex.value($0), $0, anchored: true)
        }
    }

    private func near(_ length: TimeLength, _ sign: Int, _ isWhole: Bool) -> ResolvedTime? {
        var found = ResolvedTime(.duration, length.value, anchored: true)
        guard let anchor = context.anchor else { return found }
        if isWhole, length.parts.count == 1, let part = length.parts.first,
            let count = part.count.flatMap({ Int(exactly: $0) }), (1...10_000).contains(count),
            let first = Stretch.unit(part.unit, holding: anchor, offset: sign > 0 ? 1 : -count)?.start
        {
            found.stretch = Stretch(start: first, end: length.from(first, sign: 1), grain: part.unit)
            return found
        }
        let isClock = length.finest < .day
        let base = isClock ? anchor : Moment(anchor.day.adding(days: sign > 0 ? 1 : 0))
        guard let other = length.from(base, sign: sign) else { return found }
        found.stretch = Stretch(start: min(base, other), end: max(base, other), grain: length.finest)
        return found
    }

    private func nth(_ number: Int, _ unit: TimeUnit?, _ weekday: Int?, _ of: TimeSense) -> ResolvedTime? {
        guard let outer = resolve(of), let start = outer.stretch?.start, let end = outer.stretch?.end, number != 0
        else { return nil }
        var found: Stretch?
        if let weekday {
            found = outer.stretch?.day(number, weekday: weekday).map { .days($0, 1, .day) }
        } else if let unit {
            var from = number > 0 ? start : end.adding(seconds: -1)
            if unit == .week, number > 0 {
                // The first week is the one that holds the first Thursday.
                let monday = start.day.adding(days: 1 - start.day.weekday)
                from = Moment(monday.adding(days: start.day.weekday > 4 ? 7 : 0))
            }
            found = Stretch.unit(unit, holding: from, offset: number > 0 ? number - 1 : number + 1)
        }
        guard let found, let first = found.start, first < end.adding(days: 7), first >= start.adding(days: -7) else {
            return nil
        }
        return ResolvedTime(.date, Timex.value(found), found, anchored: outer.anchored)
    }

    private func edge(_ length: TimeLength, _ sign: Int, _ of: TimeSense?) -> ResolvedTime? {
        let outer = of.map(resolve) ?? year(through: length)
        guard let outer, let start = outer.stretch?.start, let end = outer.stretch?.end else {
            return ResolvedTime(.duration, length.value)
        }
        let other = length.from(sign > 0 ? start : end, sign: sign)
        guard let other, other > start || sign < 0, other <= end || sign < 0 else { return nil }
        let stretch = Stretch(start: sign > 0 ? start : other, end: sign > 0 ? other : end, grain: length.finest)
        return ResolvedTime(.date, Timex.value(stretch), stretch, anchored: outer.anchored)
    }

    /// "In ten months", told in November or December: those of the year.
    ///
    /// Told in March, they may be any ten months.
    private func elapsed(_ length: TimeLength) -> ResolvedTime? {
        guard let anchor = context.anchor, let found = edge(length, 1, nil), let end = found.stretch?.end,
            end.adding(days: -1) <= anchor, anchor < end.adding(days: 62)
        else { return ResolvedTime(.duration, length.value) }
        return found
    }

    /// The year whose first so many months were last over.
    private func year(through length: TimeLength) -> ResolvedTime? {
        guard let anchor = context.anchor, length.finest == .month || length.finest == .quarter,
            var year = Stretch.unit(.year, holding: anchor)
        else { return nil }
        if let start = year.start, let over = length.from(start, sign: 1), over.adding(days: -1) > anchor {
            year = Stretch.unit(.year, holding: anchor, offset: -1) ?? year
        }
        return ResolvedTime(.date, Timex.value(year), year, anchored: true)
    }

    private func span(_ from: TimeSense, _ to: TimeSense) -> ResolvedTime? {
        guard let last = resolve(to) else { return nil }
        var inner = context
        var isWhole = false
        // What the first end leaves out is what the second tells: "between January and March 2023".
        if let stretch = last.stretch, TimeResolving.isPartial(from), !TimeResolving.isPartial(to) {
            inner = TimeContext(anchor: stretch.start, mention: stretch, story: stretch, isNarrative: true)
            isWhole = true
        }
        guard var first = TimeResolving(context: inner).resolve(from) else { return nil }
        if isWhole { first.anchored = false }
        guard let start = first.stretch?.start, var end = last.stretch?.end else {
            return last.stretch == nil && first.stretch == nil
                ? ResolvedTime(.date, "\(first.value)/\(last.value)") : nil
        }
        if start >= end {
            if TimeResolving.isPartial(to), !TimeResolving.isPartial(from), let stretch = first.stretch,
                let later = TimeResolving(
                    context: TimeContext(anchor: start, mention: stretch, story: stretch, isNarrative: true)
                ).resolve(to)?.stretch?.end, later > start
            {
                end = later
            } else if TimeResolving.isPartial(from) {
                let isClock = start.adding(days: -1) < end && last.kind == .time
                let earlier = isClock ? start : start.adding(months: -12)
                if isClock { end = end.adding(days: 1) }
                guard earlier < end else { return nil }
                first.stretch?.start = earlier
            } else {
                return nil
            }
        }
        let grain = min(first.stretch?.grain ?? .day, last.stretch?.grain ?? .day)
        var stretch = Stretch(start: first.stretch?.start, end: end, grain: grain)
        if grain < .day {
            // "From 2 to 4" ends when it strikes four.
            if last.stretch?.grain ?? .day < .day { stretch.end = last.stretch?.start.map { $0 <= start ? end : $0 } }
            let from = first.value
            return with(ResolvedTime(.time, "\(from)/\(last.value)", stretch), first, last)
        }
        return with(ResolvedTime(.date, Timex.value(stretch), stretch), first, last)
    }

    private func with(_ time: ResolvedTime, _ first: ResolvedTime, _ last: ResolvedTime) -> ResolvedTime {
        var time = time
        time.anchored = first.anchored || last.anchored
        return time
    }

    /// Whether a time leaves its year, or its day, to others.
    private static func isPartial(_ sense: TimeSense) -> Bool {
        switch sense {
        case .fields(let fields): !fields.hasYear
        case .phase(_, let of), .bound(_, let of): isPartial(of)
        default: false
        }
    }

    private func bound(_ bound: TimeBound, _ of: TimeSense) -> ResolvedTime? {
        guard var time = resolve(of) else { return nil }
        guard let stretch = time.stretch else { return time }
        switch bound {
        case .before: time.stretch = Stretch(start: nil, end: stretch.start, grain: stretch.grain)
        case .until: time.stretch = Stretch(start: nil, end: stretch.end, grain: stretch.grain)
        case .after: time.stretch = Stretch(start: stretch.end, end: nil, grain: stretch.grain)
        case .since:
            let now = context.anchor.map { Moment($0.day.adding(days: 1)) }
            let isPast = now.map { end in stretch.start.map { $0 < end } ?? false } ?? false
            time.stretch = Stretch(start: stretch.start, end: isPast ? now : nil, grain: stretch.grain)
        }
        return time
    }

    /// The first, the middle or the last third of a time.
    private func phase(_ phase: String, _ of: TimeSense) -> ResolvedTime? {
        guard var time = resolve(of) else { return nil }
        guard let start = time.stretch?.start, let end = time.stretch?.end else { return time }
        if phase == "end", time.stretch?.grain == .day {
            // The end of a day is its last second.
            let last = end.adding(seconds: -1)
            return ResolvedTime(
                .time, Timex.moment(last, .second), Stretch(start: last, end: end, grain: .second),
                anchored: time.anchored)
        }
        if time.stretch?.grain == .month {
            let (first, second) = (start.adding(days: 10), start.adding(days: 20))
            time.stretch?.start = phase == "early" ? start : phase == "mid" ? first : second
            time.stretch?.end = phase == "early" ? first : phase == "mid" ? second : end
        } else {
            let third = (end.seconds - start.seconds) / 3 / 86_400 * 86_400
            guard third > 0 else { return time }
            let (first, second) = (start.adding(seconds: third), start.adding(seconds: 2 * third))
            time.stretch?.start = phase == "early" ? start : phase == "mid" ? first : second
            time.stretch?.end = phase == "early" ? first : phase == "mid" ? second : end
        }
        return time
    }
}
