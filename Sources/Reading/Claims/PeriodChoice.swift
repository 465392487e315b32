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
    func time(for figure: Range<Int>, others: [Range<Int>]) -> FoundTime? {
        let usable = findings.times.filter { time in
            time.kind == .date && time.period != nil && time.means != .weekday && !isBase(time)
        }
        let next =
            others.map(\.lowerBound).filter { $0 >= figure.upperBound }.min() ?? findings.sentence.tokens.upperBound
        let behind = usable.filter { $0.tokens.lowerBound >= figure.upperBound }
        if let near = behind.first(where: { $0.tokens.lowerBound < next }) { return near }
        let before = usable.filter { $0.tokens.upperBound <= figure.lowerBound }
        let previous =
            others.map(\.upperBound).filter { $0 <= figure.lowerBound }.max() ?? findings.sentence.tokens.lowerBound
        if let near = before.last(where: { $0.tokens.lowerBound >= previous }) { return near }
        return behind.first ?? before.last
    }

    /// A time within the words of a comparison ("from the previous year") is what is compared with.
    private func isBase(_ time: FoundTime) -> Bool {
        findings.sentence.cues("comparison").contains { $0.tokens.overlaps(time.tokens) }
    }
}
