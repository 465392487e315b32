import Domain
import Matching
import Rules

/// Decides which of a sentence's times a figure is for.
struct PeriodChoice {
    let findings: SentenceFindings
    let tokens: Tokens

    /// The time of a figure: the nearest date behind it in its clause, else before it in the sentence.
    /// - Parameter figure: the tokens of the figure.
    /// - Parameter others: the tokens of the other figures, beyond which a time belongs to them.
    /// - Parameter taken: a time that is known to be another figure's.
    func time(for figure: Range<Int>, others: [Range<Int>], isChange: Bool, taken: FoundTime?) -> FoundTime? {
        let usable = dates.filter { date in
            date.tokens != taken?.tokens && !isBase(date, of: figure, isChange)
                && !(isChange && isAmbiguous(date, behind: figure))
        }
        let next = end(of: figure, others)
        let behind = usable.filter { $0.tokens.lowerBound >= figure.upperBound && !leads($0, from: figure, next) }
        if let near = behind.first(where: { $0.tokens.lowerBound < next }) { return near }
        let before = usable.filter { $0.tokens.upperBound <= figure.lowerBound }
        let previous =
            others.map(\.upperBound).filter { $0 <= figure.lowerBound }.max() ?? findings.sentence.tokens.lowerBound
        if let near = before.last(where: { $0.tokens.lowerBound >= previous }) { return near }
        // A time further on is that of the whole sentence only where it isn't the time of another figure.
        return before.last ?? behind.first
    }

    /// Whether a time behind a figure opens another clause: "$9.5 billion; in February, …".
    private func leads(_ time: FoundTime, from figure: Range<Int>, _ next: Int) -> Bool {
        guard time.tokens.lowerBound < next else { return false }
        let between = figure.upperBound..<time.tokens.lowerBound
        let breaks = findings.sentence.cues("clause-break").map(\.tokens).filter { cue in
            // "traded between China and Russia in 2023": this "and" joins names.
            let joins =
                findings.countries.contains { $0.tokens.upperBound == cue.lowerBound }
                && findings.countries.contains { $0.tokens.lowerBound == cue.upperBound }
            return cue.overlaps(between) && !joins
        }
        guard breaks.isEmpty, between.contains(where: { tokens[$0].kind == .mark }),
            next < findings.sentence.tokens.upperBound
        else { return !breaks.isEmpty }
        // "Rose 5 percent in March, in April 3 percent": no mark parts it from the figure behind it.
        let behind = time.tokens.upperBound..<max(next, time.tokens.upperBound)
        return behind.count <= 6 && !behind.contains { tokens[$0].kind == .mark }
            && !findings.sentence.cues("clause-break").contains { $0.tokens.overlaps(behind) }
    }

    /// The first and the last year of a time that spans several: "from 2013 to 2023".
    func ends(of time: FoundTime) -> (first: Period, last: Period)? {
        guard time.isYears, let start = time.period?.start?.year, let end = time.period?.end?.year, start < end,
            let first = Period(year: start), let last = Period(year: end)
        else { return nil }
        return (first, last)
    }

    /// The time that a figure is compared with: "up 5 percent from 2022".
    func base(for figure: Range<Int>, others: [Range<Int>]) -> FoundTime? {
        let previous = others.map(\.upperBound).filter { $0 <= figure.lowerBound }.max() ?? 0
        return dates.first {
            isBase($0, of: figure, true)
                && ($0.tokens.lowerBound >= figure.upperBound || $0.tokens.lowerBound >= previous)
                && $0.tokens.lowerBound < end(of: figure, others)
        }
    }

    /// How many years lie between the figure and the last time named, where the words count from it: "a year later".
    func shift(for figure: Range<Int>, others: [Range<Int>]) -> Int? {
        findings.sentence.cues("shift").first { cue in
            cue.tokens.upperBound <= end(of: figure, others)
                // "A year earlier, in 2022": the words behind say it themselves.
                && !dates.contains { date in
                    !date.anchored && (0...3).contains(date.tokens.lowerBound - cue.tokens.upperBound)
                }
                && !findings.sentence.cues("comparison").contains { $0.tokens.overlaps(cue.tokens) }
                && findings.sentence.cue("base-marker", endingAt: cue.tokens.lowerBound) == nil
        }.flatMap { Int($0.value.value) }
    }

    /// Whether the sentence says that its time is the one named before: "over the same six months".
    var isSamePeriod: Bool {
        findings.sentence.cues("same-period").contains { cue in
            !findings.sentence.cues("comparison").contains { $0.tokens.overlaps(cue.tokens) }
        }
    }

    /// Whether a year only says of which year "the same period" is, whose months were named before.
    func repeatsMonths(in time: FoundTime) -> Bool {
        findings.sentence.cues("same-period").contains {
            (0...1).contains(time.tokens.lowerBound - $0.tokens.upperBound)
        }
    }

    /// Whether the sentence says when in a way that gives no period: nothing may be taken from elsewhere then.
    func isDatedOtherwise(_ figure: Range<Int>) -> Bool {
        findings.times.contains(where: \.isBound) || dates.contains { isAmbiguous($0, behind: figure) }
    }

    /// Whether another date is that of the year after.
    private func isOverYearBefore(_ time: FoundTime) -> Bool {
        dates.contains {
            $0.tokens.upperBound <= time.tokens.lowerBound && $0.period?.shifted(years: -1) == time.period
        }
    }

    /// "Up 5 percent over 2022": in that year, or on it; nothing tells which.
    private func isAmbiguous(_ time: FoundTime, behind figure: Range<Int>) -> Bool {
        guard time.tokens.lowerBound >= figure.upperBound, time.period?.frequency == .year else { return false }
        return findings.sentence.cue("base-marker", endingAt: time.tokens.lowerBound)?.value.value == "year-before"
    }

    private var dates: [FoundTime] {
        findings.times.filter {
            $0.kind == .date && $0.period != nil && !$0.isWeekday && !$0.isBound && !$0.isFollowing
        }
    }

    /// Where the next figure begins, or the sentence ends.
    func end(of figure: Range<Int>, _ others: [Range<Int>]) -> Int {
        others.map(\.lowerBound).filter { $0 >= figure.upperBound }.min() ?? findings.sentence.tokens.upperBound
    }

    /// A time within the words of a comparison ("from the previous year"), or behind "from" or "than in", is what is
    /// compared with.
    ///
    /// "Trade from last year" is that year's; "from 2011 to $400m" is an interval that was cut off.
    private func isBase(_ time: FoundTime, of figure: Range<Int>, _ isChange: Bool) -> Bool {
        let sentence = findings.sentence
        if sentence.cues("comparison").contains(where: {
            // "Than in the same period of 2022": the year stands behind.
            $0.tokens.overlaps(time.tokens) || (isChange && $0.tokens.upperBound == time.tokens.lowerBound)
        }) {
            return true
        }
        let leading = sentence.cue("base-marker", at: time.tokens.lowerBound).flatMap {
            $0.value.value == "against" ? $0 : nil
        }
        guard let marker = sentence.cue("base-marker", endingAt: time.tokens.lowerBound) ?? leading else {
            return false
        }
        // "In 2017, up 5 percent on 2016"; "over 2016" alone is in that year.
        if marker.value.value == "year-before" {
            return isChange && time.tokens.lowerBound >= figure.upperBound && isOverYearBefore(time)
        }
        // "Fell 8 percent against July 2022, to $9.2 billion": neither figure is that month's.
        let isOfChange = findings.quantities.contains {
            $0.kind == .percent && (0...4).contains(time.tokens.lowerBound - $0.tokens.upperBound)
        }
        if isOfChange { return true }
        if marker.value.value == "against" { return false }
        if isChange, marker.value.value == "either-side" { return true }
        // "$155 billion, exceeding the whole of 2021": the figure is not that year's.
        if marker.value.value == "outdone", time.tokens.lowerBound >= figure.upperBound { return true }
        return sentence.cue("range-joiner", at: time.tokens.upperBound) != nil
            || (isChange && time.tokens.lowerBound >= figure.upperBound)
    }
}
