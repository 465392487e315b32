import Matching
import Rules

/// A claim pattern that fits a sentence, before it is decided which pattern reads which figure.
struct ClaimCandidate {
    let pattern: ClaimPattern
    /// The line of its file that says the wording that fits.
    let line: Int?
    let match: PatternMatch
    /// What is caught, a flow counting three times.
    private let weight: Int

    init(pattern: ClaimPattern, line: Int?, match: PatternMatch) {
        self.pattern = pattern
        self.line = line
        self.match = match
        weight = match.captures.entries.reduce(0) { $0 + ($1.slot.isOf("flow") ? 3 : 1) }
    }

    /// More caught, and nearer together, is better; what continues others comes behind them, from left to right.
    func isBetter(than other: ClaimCandidate) -> Bool {
        if pattern.continues != other.pattern.continues { return other.pattern.continues }
        if pattern.continues, match.tokens.lowerBound != other.match.tokens.lowerBound {
            return match.tokens.lowerBound < other.match.tokens.lowerBound
        }
        if weight != other.weight { return weight > other.weight }
        if match.tokens.count != other.match.tokens.count { return match.tokens.count < other.match.tokens.count }
        if match.tokens.lowerBound != other.match.tokens.lowerBound {
            return match.tokens.lowerBound < other.match.tokens.lowerBound
        }
        return pattern.file.path < other.pattern.file.path
    }
}
