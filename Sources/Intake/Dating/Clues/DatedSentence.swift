import Domain
import Matching
import Rules

/// One sentence with everything in it that may tell when it was written.
struct DatedSentence {
    let tokens: Range<Int>
    /// Whether it is someone else's, quoted.
    let isQuoted: Bool
    let dates: [StatedDate]
    let weekdays: [(day: Int, tokens: Range<Int>)]
    /// Four-digit years, with or without a month.
    let years: [(year: Int, tokens: Range<Int>)]
    /// Relative times and the like.
    let words: [CueMatch<Cue>]
    let cues: ArraySlice<CueMatch<AnatomyCue>>

    init(_ tokens: Range<Int>, quoted: Bool, layout: Layout, dates finder: DateWords, vocabulary: DateVocabulary) {
        self.tokens = tokens
        isQuoted = quoted
        dates = finder.dates(in: tokens)
        weekdays = finder.weekdays(in: tokens)
        var years: [(Int, Range<Int>)] = []
        for token in tokens {
            if layout.tokens[token].kind == .digits, layout.tokens[token].end - layout.tokens[token].start == 4,
                let year = Int(layout.string(token..<(token + 1))), (1900...2100).contains(year)
            {
                years.append((year, token..<(token + 1)))
            }
        }
        self.years = years
        words = vocabulary.other.matches(in: layout.tokens, range: tokens)
        cues = layout.cues(in: tokens)
    }

    /// Whether a wording of a sort stands in it.
    func has(_ sort: AnatomyCue) -> Bool {
        cues.contains { $0.value == sort && $0.tokens.upperBound <= tokens.upperBound }
    }

    /// The relative times: a unit, and how many of them from now.
    var relatives: [(unit: String, offset: Int, tokens: Range<Int>)] {
        words.filter { $0.value.category == "relative" }.compactMap { match in
            let fields = match.value.value.split(separator: " ")
            guard fields.count == 2, let offset = Int(fields[1]) else { return nil }
            return (String(fields[0]), offset, match.tokens)
        }
    }

    /// Whether a word of a list stands in it.
    func has(_ category: String) -> Bool { words.contains { $0.value.category == category } }
}
