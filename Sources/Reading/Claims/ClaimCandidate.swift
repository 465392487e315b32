import Matching
import Rules

/// A claim pattern that fits a sentence, before it is decided which pattern reads which figure.
struct ClaimCandidate {
    let pattern: ClaimPattern
    /// The wording that fits, for its line in the rule file.
    let wording: SlotPattern
    let match: PatternMatch

    /// More caught, and nearer together, is better.
    func isBetter(than other: ClaimCandidate) -> Bool {
        let mine = match.captures.count + (match.captures["flow"] == nil ? 0 : 2)
        let others = other.match.captures.count + (other.match.captures["flow"] == nil ? 0 : 2)
        if mine != others { return mine > others }
        if match.tokens.count != other.match.tokens.count { return match.tokens.count < other.match.tokens.count }
        if match.tokens.lowerBound != other.match.tokens.lowerBound {
            return match.tokens.lowerBound < other.match.tokens.lowerBound
        }
        return pattern.file.path < other.pattern.file.path
    }
}
