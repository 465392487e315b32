import Domain
import Matching
import Rules

/// Clues from statistics: figures that are about to come out, and figures that had to be out to be told.
struct ReleaseClues {
    let layout: Layout
    let rules: Rulebook
    /// The countries that the text speaks of.
    let countries: Set<Country>

    /// The clues of a sentence.
    func clues(in sentence: DatedSentence) -> [DateClue] {
        var clues: [DateClue] = []
        if let ahead = announced(in: sentence) { clues.append(ahead) }
        guard sentence.has("trade-word") else { return clues }
        for amount in Amounts(layout: layout).amounts(in: sentence) { clues += told(amount, in: sentence) }
        return clues
    }

    /// "On Thursday, when China releases its April trade statistics": the days before such a release.
    private func announced(in sentence: DatedSentence) -> DateClue? {
        let subjects = rules.releases.cues.matches(in: layout.tokens, range: sentence.tokens)
        guard let subject = subjects.first, let month = sentence.dates.first(where: { $0.day == nil }),
            let weekday = sentence.weekdays.first, sentence.has(.releasing) || sentence.has(.released)
        else { return nil }
        let producers = rules.countries.cues.matches(in: layout.tokens, range: sentence.tokens).map(\.value)
        let isAhead = sentence.has(.releasing)
        let fitting = rules.releases.releases.filter { release in
            release.value == nil && release.released.weekday == weekday.day && producers.contains(release.producer)
                && release.period.end?.month == month.month
                && (month.year.map { $0 == release.period.end?.year } ?? true)
        }
        guard let first = fitting.first else { return nil }
        let span = min(subject.tokens.lowerBound, weekday.tokens.lowerBound, month.tokens.lowerBound)
        let end = max(subject.tokens.upperBound, weekday.tokens.upperBound, month.tokens.upperBound)
        return DateClue(
            fitting.map { release in
                let day = release.released.number
                return DateClue.Stretch(
                    days: isAhead ? (day - 6)...(day - 1) : day...(day + 6),
                    reason: reason(isAhead ? "intake.date.release-ahead" : "intake.date.release", release))
            },
            weight: 4, tokens: span..<end, key: "release \(first.line)")
    }

    private func reason(_ wording: String, _ release: StatisticalRelease) -> String {
        rules.wordings(wording, ["period": release.period.description, "date": release.released.description])
    }

    /// A figure that equals one that came out: as last year's total, or as the months of a year so far.
    private func told(_ amount: Amounts.Amount, in sentence: DatedSentence) -> [DateClue] {
        let lastYear = sentence.relatives.contains { $0.unit == "year" && $0.offset == -1 }
        let months = sentence.dates.filter { $0.day == nil }.map(\.month)
        return rules.releases.releases.compactMap { release in
            guard let value = release.value, amount.matches(value), countries.contains(release.producer),
                release.partner.map(countries.contains) ?? true
            else { return nil }
            let period = release.period
            if lastYear, period.frequency == .year, let next = period.shifted(years: 1), let start = next.start,
                let end = next.end
            {
                return DateClue(
                    DateClue.days(max(start, release.released), end), weight: 3, tokens: amount.tokens,
                    reason: reason("intake.date.release-last-year", release), key: "total \(release.line)")
            }
            guard period.frequency == .yearToDate, let span = period.months?.months, months.contains(span.upperBound),
                months.contains(1) || sentence.has(.soFar)
            else { return nil }
            return DateClue(
                DateClue.days(release.released, release.released.adding(months: 12)), weight: 2, tokens: amount.tokens,
                reason: reason("intake.date.release-so-far", release), key: "cumulative \(release.line)")
        }
    }
}
