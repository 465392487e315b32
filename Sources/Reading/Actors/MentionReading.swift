import Domain
import Matching
import Rules

/// Finds the countries, persons and offices that a sentence names.
struct MentionReading {
    let tokens: Tokens
    let rulebook: Rulebook

    /// The countries, the longest name at each place.
    func countries(in sentence: Sentence) -> [CueMatch<Country>] {
        var found: [CueMatch<Country>] = []
        for match in rulebook.countries.cues.matches(in: tokens, range: sentence.tokens) {
            guard let last = found.last, match.tokens.lowerBound < last.tokens.upperBound else {
                found.append(match)
                continue
            }
            // Of those that begin at one token, the shortest comes first.
            if match.tokens.lowerBound == last.tokens.lowerBound, match.tokens.count > last.tokens.count {
                found[found.count - 1] = match
            }
        }
        return found.filter { standsAlone($0, in: sentence, among: found) }
    }

    /// A country's single character, 中 or 俄, is a name only beside another one, 中俄, or behind a word such as 对.
    private func standsAlone(_ match: CueMatch<Country>, in sentence: Sentence, among all: [CueMatch<Country>]) -> Bool
    {
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
