import Domain
import Matching
import Rules

/// Clues from years: of a notice of rights, of what is told as past, and of last year set against this one.
struct YearClues {
    let layout: Layout
    let rules: Rulebook

    /// The clues of a sentence of the text.
    func clues(in sentence: DatedSentence) -> [DateClue] {
        var clues: [DateClue] = []
        if let contrast = contrast(in: sentence) { clues.append(contrast) }
        guard !sentence.has(.planned) else { return clues }
        for (year, tokens) in sentence.years {
            let month = sentence.dates.first { $0.year == year && $0.tokens.contains(tokens.lowerBound) }
            let isNamed = month != nil || isBehindPreposition(tokens.lowerBound, in: sentence)
            guard isNamed, let start = month?.period?.start ?? Day(year, 1, 1) else { continue }
            var clue = DateClue(
                DateClue.from(start), weight: 1, tokens: tokens,
                reason: rules.wordings("intake.date.year", ["year": String(year)]), key: "year \(start)")
            clue.isWeak = true
            clues.append(clue)
        }
        return clues
    }

    /// The year of a notice of rights.
    func copyright(in line: Range<Int>) -> DateClue? {
        guard layout.has(.copyright, in: line) else { return nil }
        let years = line.compactMap { token -> (Int, Int)? in
            guard layout.tokens[token].kind == .digits, layout.tokens[token].end - layout.tokens[token].start == 4,
                let year = Int(layout.string(token..<(token + 1))), (1990...2100).contains(year)
            else { return nil }
            return (year, token)
        }
        // "2010-2024" renews every year; only the last one says something.
        guard let (year, token) = years.max(by: { $0.0 < $1.0 }), let start = Day(year, 1, 1),
            let end = Day(year, 12, 31)
        else {
            return nil
        }
        return DateClue(
            DateClue.days(start, end), weight: years.count == 1 ? 3 : 1, tokens: token..<(token + 1),
            reason: rules.wordings("intake.date.copyright", ["year": String(year)]), key: "copyright")
    }

    /// "A record in 2024 … so far this year": this year follows the one that it is set against.
    private func contrast(in sentence: DatedSentence) -> DateClue? {
        guard let this = sentence.relatives.first(where: { $0.unit == "year" && $0.offset == 0 }), sentence.has(.soFar),
            let before = sentence.years.last(where: { $0.tokens.upperBound <= this.tokens.lowerBound }),
            let start = Day(before.year + 1, 1, 1), let end = Day(before.year + 1, 12, 31)
        else { return nil }
        return DateClue(
            DateClue.days(start, end), weight: 2, tokens: before.tokens.lowerBound..<this.tokens.upperBound,
            reason: rules.wordings("intake.date.contrast", ["year": String(before.year)]),
            key: "contrast \(before.year)")
    }

    private func isBehindPreposition(_ token: Int, in sentence: DatedSentence) -> Bool {
        sentence.cues.contains { $0.value == .within && $0.tokens.upperBound == token }
    }
}
