import Domain
import Matching
import Rules

/// Chooses the publication date: what is offered is believed unless the text itself speaks clearly against it.
struct DateChoice {
    let layout: Layout
    let rules: Rulebook
    let clues: [DateClue]
    /// Date lines that leave out their year.
    let yearless: [StatedDate]
    /// Days between an offered date and the text's own, up to which they are no contradiction.
    private static let tolerance = 21
    /// How much has to speak against an offered date.
    private static let contradiction = 5
    private static let mostEvidence = 12

    /// The date, with what speaks for it and what was not believed; a caveat where that is told.
    func choose(_ candidates: [DateCandidate], items: [StatedDate]) -> (PublicationDate, [Caveat]) {
        let inner = DateWindow(clues)
        var rejected: [RejectedDate] = []
        var caveats: [Caveat] = []
        var accepted: DateCandidate?
        for candidate in candidates {
            if let accepted {
                if candidate.value.intersection(accepted.value) == nil {
                    rejected.append(
                        RejectedDate(
                            value: candidate.value.description, reason: rules.wordings("intake.date.rejected-other")))
                }
                continue
            }
            guard let days = DateChoice.days(candidate.value) else { continue }
            if let inner, let reason = contradiction(days, inner) {
                rejected.append(RejectedDate(value: candidate.value.description, reason: reason))
                if let last = inner.days.upperBound == DateClue.never ? nil : inner.days.upperBound,
                    days.lowerBound > last
                {
                    caveats.append(Caveat(.dateIsScrapeDate, candidate.value.description))
                }
            } else {
                let finest = candidates.finest(within: candidate)
                accepted = finest.value.frequency == .day ? finest : dayLine(within: [days]) ?? finest
            }
        }
        if let accepted {
            var date = PublicationDate(
                value: DateChoice.value(accepted.value), basis: accepted.basis, earliest: accepted.value.start,
                latest: accepted.value.end, rejected: rejected)
            let days = DateChoice.days(accepted.value)
            date.evidence =
                [evidence(accepted)]
                + (days.map { days in evidence(clues.filter { $0.allows(days) && $0.isBounded }, for: days) } ?? [])
            return (date, caveats)
        }
        guard var window = inner else {
            return (
                PublicationDate(value: nil, basis: .unknown, earliest: nil, latest: nil, rejected: rejected), caveats
            )
        }
        raise(&window, by: items)
        var date = inferred(window)
        date.rejected = rejected
        if let value = date.value { caveats.append(Caveat(.dateInferred, value)) }
        return (date, caveats)
    }

    /// Why a date can't be, if it can't.
    private func contradiction(_ days: ClosedRange<Int>, _ inner: DateWindow) -> String? {
        guard !inner.days.overlaps(days) else { return nil }
        let gap =
            days.lowerBound > inner.days.upperBound
            ? days.lowerBound - inner.days.upperBound : inner.days.lowerBound - days.upperBound
        guard gap > Self.tolerance else { return nil }
        // What speaks against the date and not against the text's own time; the same thing counts once.
        var weights: [String: Int] = [:]
        let against = clues.filter { !$0.allows(days) && $0.allows(inner.days) }
        for clue in against { weights[clue.key] = max(weights[clue.key] ?? 0, clue.weight) }
        guard weights.count >= 2, weights.values.reduce(0, +) >= Self.contradiction, !against.allSatisfy(\.isWeak)
        else {
            return nil
        }
        let window = DateChoice.print(inner.days)
        return rules.wordings(
            days.lowerBound > inner.days.upperBound ? "intake.date.rejected-later" : "intake.date.rejected-earlier",
            ["window": window, "count": String(weights.count)])
    }

    /// What the text tells itself: every text tells of the past, so without a last day it has a first day but no date.
    private func inferred(_ window: DateWindow) -> PublicationDate {
        let supporting = clues.filter { $0.allows(window.days) }
        let ceilings = supporting.filter(\.isBounded)
        // Of what only says "not before", the latest says most.
        let floors = supporting.filter { !$0.isBounded }
            .sorted { $0.stretches[0].days.lowerBound > $1.stretches[0].days.lowerBound }
        // History names the ministers of its time too: offices alone say nothing of a last day.
        let isBounded = ceilings.contains { !$0.isWeak }
        let isDated = isBounded && window.stretches.count == 1
        let (first, last) = (DateChoice.first(window.days), isBounded ? DateChoice.last(window.days) : nil)
        var date = PublicationDate(
            value: isDated ? DateChoice.value(first, last) : nil, basis: .inferred, earliest: first, latest: last,
            evidence: evidence(ceilings + floors, for: window.days))
        if isBounded, let line = dayLine(within: window.stretches) {
            date.value = DateChoice.value(line.value)
            (date.earliest, date.latest) = (line.value.start, line.value.end)
            date.evidence.insert(evidence(line), at: 0)
        }
        return date
    }

    /// The only time within some stretches that a date line without its year can mean; nothing if there are several.
    private func dayLine(within stretches: [ClosedRange<Int>]) -> DateCandidate? {
        for line in yearless {
            let fits = stretches.flatMap { days -> [Period] in
                guard let first = DateChoice.first(days), let last = DateChoice.last(days) else { return [] }
                return (first.year...last.year).prefix(3).compactMap(line.period).filter { period in
                    DateChoice.days(period).map { days.contains($0.lowerBound) && days.contains($0.upperBound) }
                        ?? false
                }
            }
            guard fits.count == 1 else { continue }
            return DateCandidate(
                value: fits[0], basis: .stated, exact: layout.string(line.tokens), tokens: line.tokens,
                reason: rules.wordings("intake.date.stated"))
        }
        return nil
    }

    /// An item can't be younger than the text that lists it.
    private func raise(_ window: inout DateWindow, by items: [StatedDate]) {
        guard window.stretches.count == 1, window.days.upperBound != DateClue.never else { return }
        for item in items {
            guard item.day != nil, let day = item.period(upTo: Day(number: window.days.upperBound))?.start?.number,
                day > window.days.lowerBound, day <= window.days.upperBound
            else { continue }
            window.stretches = [day...window.days.upperBound]
        }
    }

    /// A day if the window is a week or so, otherwise the month or the year that it lies in.
    static func value(_ first: Day?, _ last: Day?) -> String? {
        guard let first, let last else { return nil }
        let length = last.number - first.number
        if length <= 8 {
            var day = first.adding(days: (length + 1) / 2)
            // Texts are published on working days more often than not.
            if day.weekday > 5 {
                let monday = day.adding(days: 8 - day.weekday)
                let friday = day.adding(days: 5 - day.weekday)
                day = monday <= last ? monday : friday >= first ? friday : day
            }
            return day.description
        }
        guard first.year == last.year else { return nil }
        return String(first.description.prefix(first.month == last.month ? 7 : 4))
    }

    /// A period as a date of the precision that it has.
    private static func value(_ period: Period) -> String? {
        switch period.frequency {
        case .day, .month, .year: period.description
        default: value(period.start, period.end)
        }
    }

    private static func days(_ period: Period) -> ClosedRange<Int>? {
        let first = period.start?.number ?? DateClue.ever
        let last = period.end?.number ?? DateClue.never
        return first <= last ? first...last : nil
    }

    private static func print(_ days: ClosedRange<Int>) -> String {
        "\(first(days)?.description ?? "..")/\(last(days)?.description ?? "..")"
    }

    private func evidence(_ candidate: DateCandidate) -> DateEvidence {
        let points = candidate.tokens.map(layout.points)
        return DateEvidence(
            exact: candidate.exact, start: points?.lowerBound, end: points?.upperBound, earliest: candidate.value.start,
            latest: candidate.value.end, reason: candidate.reason)
    }

    /// What clues say of some days; the same thing told twice is shown once.
    private func evidence(_ clues: [DateClue], for days: ClosedRange<Int>) -> [DateEvidence] {
        var seen: Set<String> = []
        return clues.filter { seen.insert($0.key).inserted }.prefix(Self.mostEvidence).compactMap { clue in
            guard let stretch = clue.stretch(sharing: days) else { return nil }
            let points = layout.points(clue.tokens)
            return DateEvidence(
                exact: layout.string(clue.tokens), start: points.lowerBound, end: points.upperBound,
                earliest: DateChoice.first(stretch.days), latest: DateChoice.last(stretch.days), reason: stretch.reason)
        }
    }

    private static func first(_ days: ClosedRange<Int>) -> Day? {
        days.lowerBound == DateClue.ever ? nil : Day(number: days.lowerBound)
    }

    private static func last(_ days: ClosedRange<Int>) -> Day? {
        days.upperBound == DateClue.never ? nil : Day(number: days.upperBound)
    }
}
