import Domain
import Matching
import Rules

/// Clues from dated events: told of as past, as days ago, or as still to come.
struct EventClues {
    let layout: Layout
    let rules: Rulebook
    /// How long after an event it is still "recent".
    private static let recentDays = 14

    /// The clues of a sentence: one for each series of events that it tells of.
    func clues(in sentence: DatedSentence) -> [DateClue] {
        // Which words of an event stand here, by the event and the language.
        var bits: [EventWords: UInt8] = [:]
        var places: [Int: Range<Int>] = [:]
        var complete: [String: [DatedEvent]] = [:]
        var spans: [String: Range<Int>] = [:]
        for match in rules.events.cues.matches(in: layout.tokens, range: sentence.tokens) {
            let cue = match.value
            let words = EventWords(event: cue.event, language: cue.language)
            let before = bits[words] ?? 0
            let now = before | cue.bit
            guard now != before else { continue }
            bits[words] = now
            let place = places[cue.event] ?? match.tokens
            let span = min(place.lowerBound, match.tokens.lowerBound)..<max(place.upperBound, match.tokens.upperBound)
            places[cue.event] = span
            if now == cue.all {
                let event = rules.events.events[cue.event]
                if complete[event.series]?.contains(event) != true { complete[event.series, default: []].append(event) }
                spans[event.series] = span
            }
        }
        return complete.sorted { $0.key < $1.key }.compactMap { series, events in
            spans[series].flatMap { clue(series, events, at: $0, in: sentence) }
        }
    }

    private struct EventWords: Hashable {
        let event: Int
        let language: Int
    }

    private func clue(_ series: String, _ events: [DatedEvent], at span: Range<Int>, in sentence: DatedSentence)
        -> DateClue?
    {
        let told = narrowed(events, by: sentence).map { event in
            DateClue.Stretch(
                days: stretch(of: event, in: sentence, span: span),
                reason: rules.wordings("intake.date.event", ["event": event.what, "date": event.from.description]))
        }
        let clue = DateClue(told, weight: 1, tokens: span, key: series)
        guard clue.isBounded else { return clue }
        return DateClue(told, weight: isPlanned(span, in: sentence) ? 2 : 3, tokens: span, key: series)
    }

    /// Of several events told in the same words, those whose year or month the sentence names.
    private func narrowed(_ events: [DatedEvent], by sentence: DatedSentence) -> [DatedEvent] {
        guard events.count > 1 else { return events }
        let years = Set(sentence.years.map(\.year))
        let byYear = events.filter { years.contains($0.from.year) }
        let months = Set(sentence.dates.map(\.month))
        let kept = byYear.isEmpty ? events : byYear
        let byMonth = kept.filter { months.contains($0.from.month) }
        return byMonth.isEmpty ? kept : byMonth
    }

    /// The days on which a sentence may be written that tells of an event.
    private func stretch(of event: DatedEvent, in sentence: DatedSentence, span: Range<Int>) -> ClosedRange<Int> {
        let isPlanned = isPlanned(span, in: sentence)
        if let past = relative(event, in: sentence, span: span) { return past }
        if isPlanned {
            // Where nothing says when it was announced it may have been known for years.
            return (event.announced?.number ?? DateClue.ever)...event.to.number
        }
        if near(.underway, span, in: sentence, within: 4) { return DateClue.from(event.announced ?? event.from) }
        if near(.recent, span, in: sentence, within: 8) {
            return DateClue.days(event.to, event.to.adding(days: Self.recentDays))
        }
        if let since = counted(from: event, in: sentence) { return since }
        if let years = anniversary(in: sentence) { return DateClue.from(event.from.adding(months: 12 * years)) }
        if sentence.years.isEmpty,
            let month = sentence.dates.first(where: { $0.month == event.from.month && $0.year == nil })
        {
            // A month without its year is the last one of that name; "at the end of" it is said when it is over.
            let isOver = event.from.civil.day > 24 && month.day == nil
            let first =
                isOver
                ? Period(year: event.from.year, months: event.from.month...event.from.month)?.end?.adding(days: 1)
                : event.from
            return DateClue.days(first ?? event.from, event.from.adding(months: 12).adding(days: -1))
        }
        return DateClue.from(event.from)
    }

    /// "Last month", "this week", "on Wednesday" beside the event.
    private func relative(_ event: DatedEvent, in sentence: DatedSentence, span: Range<Int>) -> ClosedRange<Int>? {
        let isPlanned = isPlanned(span, in: sentence)
        for time in sentence.relatives where distance(time.tokens, span) <= 12 {
            switch (time.unit, time.offset) {
            case ("day", let offset):
                return DateClue.days(event.from.adding(days: -offset), event.to.adding(days: -offset))
            case ("week", let offset):
                let monday = event.to.adding(days: 1 - event.to.weekday - 7 * offset)
                let first = offset == 0 && !isPlanned ? max(monday, event.from) : monday
                return DateClue.days(first, monday.adding(days: 6))
            case ("month", let offset):
                let day = event.to.adding(months: -offset)
                guard let month = Period(year: day.year, months: day.month...day.month), let start = month.start,
                    let end = month.end
                else { return nil }
                return DateClue.days(offset == 0 && !isPlanned ? max(start, event.from) : start, end)
            case ("year", let offset):
                guard let year = Period(year: event.to.year - offset), let start = year.start, let end = year.end else {
                    return nil
                }
                return DateClue.days(offset == 0 && !isPlanned ? max(start, event.from) : start, end)
            default: continue
            }
        }
        for weekday in sentence.weekdays where distance(weekday.tokens, span) <= 12 {
            for day in event.from.number...max(event.from.number, event.to.number)
            where Day(number: day).weekday == weekday.day {
                return isPlanned ? (day - 6)...day : day...(day + 6)
            }
        }
        return nil
    }

    /// "In the 22 months since": a count of units, and right behind it a word that counts them from the event.
    private func counted(from event: DatedEvent, in sentence: DatedSentence) -> ClosedRange<Int>? {
        guard
            let unit = sentence.words.first(where: { unit in
                unit.value.category == "timeunit"
                    && sentence.cues.contains { $0.value == .since && $0.tokens.lowerBound == unit.tokens.upperBound }
            }), let count = number(before: unit, in: sentence)
        else { return nil }
        switch unit.value.value {
        case "month":
            let day = event.from.adding(months: count)
            return DateClue.days(day.adding(days: -20), day.adding(days: 40))
        case "year":
            let day = event.from.adding(months: 12 * count)
            return DateClue.days(day.adding(days: -90), day.adding(days: 270))
        default: return nil
        }
    }

    /// The whole number before a unit of time, in digits or in words: "22 months", "one-year".
    private func number(before unit: CueMatch<Cue>, in sentence: DatedSentence) -> Int? {
        for token in [unit.tokens.lowerBound - 1, unit.tokens.lowerBound - 2] where token >= sentence.tokens.lowerBound
        {
            if layout.tokens[token].kind == .digits {
                return Int(layout.string(token..<(token + 1))).flatMap { $0 < 1_000 ? $0 : nil }
            }
            if let word = sentence.words.first(where: {
                $0.value.category == "cardinal" && $0.tokens == token..<(token + 1)
            }) {
                return Int(word.value.value)
            }
        }
        return nil
    }

    /// "The one-year anniversary of": how many years are over.
    private func anniversary(in sentence: DatedSentence) -> Int? {
        guard sentence.has(.anniversary) else { return nil }
        for unit in sentence.words where unit.value == Cue("timeunit", "year") {
            if let count = number(before: unit, in: sentence) { return count }
        }
        return nil
    }

    /// Whether the event is told of as something to come.
    private func isPlanned(_ span: Range<Int>, in sentence: DatedSentence) -> Bool {
        near(.planned, span, in: sentence, within: 4)
    }

    private func near(_ sort: AnatomyCue, _ span: Range<Int>, in sentence: DatedSentence, within reach: Int) -> Bool {
        sentence.cues.contains { $0.value == sort && distance($0.tokens, span) <= reach }
    }

    private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
        a.overlaps(b) ? 0 : max(a.lowerBound - b.upperBound, b.lowerBound - a.upperBound)
    }
}
