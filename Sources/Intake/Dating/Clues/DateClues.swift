import Domain
import Matching
import Rules

/// Gathers everything in a text that tells when it was written.
struct DateClues {
    let layout: Layout
    let rules: Rulebook
    let dates: DateWords
    let vocabulary: DateVocabulary
    /// Texts say when they were written early on or not at all; very long ones are read this far.
    private static let mostSentences = 4_000
    /// What goes on longer without an end is no sentence.
    private static let longestSentence = 400
    private static let mostTokens = 300_000

    /// The clues, in the order of the text.
    func clues(_ roles: [LineRole?]) -> [DateClue] {
        let countries = Set(
            rules.countries.cues.matches(in: layout.tokens, range: 0..<min(layout.tokens.count, Self.mostTokens)).map(
                \.value))
        let events = EventClues(layout: layout, rules: rules)
        let offices = OfficeClues(layout: layout, rules: rules)
        let releases = ReleaseClues(layout: layout, rules: rules, countries: countries)
        let years = YearClues(layout: layout, rules: rules)
        // Where nothing is the writer's own, the quoted text is what is dated.
        let hasOwn = roles.contains { $0?.kind == .ownText }
        var clues: [DateClue] = []
        var count = 0
        for (index, line) in layout.lines.enumerated() {
            guard let role = roles[index], count < Self.mostSentences else { break }
            if role.kind == .boilerplate, let copyright = years.copyright(in: line.tokens) { clues.append(copyright) }
            guard role.kind.isArticleText || role.kind == .pullQuote, !role.isTaken else { continue }
            let quoted = hasOwn && (role.kind == .quotedPassage || role.kind == .itemHeading)
            for whole in layout.sentences(line.tokens).prefix(Self.mostSentences) {
                count += 1
                let tokens = whole.lowerBound..<min(whole.upperBound, whole.lowerBound + Self.longestSentence)
                let sentence = DatedSentence(
                    tokens, quoted: quoted, layout: layout, dates: dates, vocabulary: vocabulary)
                let found =
                    events.clues(in: sentence) + offices.clues(in: sentence) + releases.clues(in: sentence)
                    + years.clues(in: sentence)
                clues += quoted ? found.map(\.quoted) : found
            }
        }
        return clues
    }
}
