import Domain
import Matching
import Rules

/// Finds the countries, persons and offices that a sentence names.
struct MentionReading {
    let tokens: Tokens
    let sentence: Sentence
    let rulebook: Rulebook

    /// The countries, the longest name at each place.
    func countries() -> [CueMatch<Country>] {
        var found: [CueMatch<Country>] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            let matches = rulebook.countries.cues.matches(at: index, in: tokens, before: sentence.tokens.upperBound)
            if let longest = matches.max(by: { $0.tokens.count < $1.tokens.count }) {
                found.append(longest)
                index = longest.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found.enumerated().filter { standsAlone($0.element, among: found) }.map(\.element)
    }

    /// A country's single character, 中 or 俄, is a name only beside another one, 中俄, or behind a word such as 对.
    private func standsAlone(_ match: CueMatch<Country>, among all: [CueMatch<Country>]) -> Bool {
        guard match.tokens.count == 1, tokens[match.tokens.lowerBound].kind == .ideograph else { return true }
        if sentence.cue("country-frame", endingAt: match.tokens.lowerBound) != nil { return true }
        return all.contains {
            $0.tokens.lowerBound == match.tokens.upperBound || $0.tokens.upperBound == match.tokens.lowerBound
        }
    }

    func read(_ countries: [CueMatch<Country>], in document: EntryID) -> [Mention] {
        countries.map { match in
            Mention(
                passage: tokens.positions.passage(tokens.bytes(match.tokens), in: document), entity: match.value.code,
                name: rulebook.countries.name(match.value), kind: .country)
        }
    }
}
