public import Domain

/// How a pattern of claims or sources fared in a sentence: whether it read something, and if not, how far it came.
public struct PatternTrial: Sendable, Hashable {
    /// What came of it.
    public enum Outcome: String, Sendable {
        /// It read something.
        case read
        /// It fits, but what it would read was read by a better one, or was not resolved.
        case fits
        /// It fits nowhere.
        case misses
    }

    /// What it reads: claims or attributions.
    public let kind: EntryKind
    /// The sentence.
    public let sentence: Passage
    /// The file and line that the pattern stands in.
    public let rule: Provenance
    /// The pattern as written.
    public let pattern: String
    /// What came of it.
    public let outcome: Outcome
    /// The elements that it can't do without and that stand somewhere in the sentence.
    public var present: [String] = []
    /// The elements that it can't do without and that stand nowhere in it.
    public var missing: [String] = []
    /// The words that it fitted, all of it or as far as it came.
    public var reached: Passage?
    /// How many of its elements these were.
    public var steps = 0
    /// The elements that were looked for behind them, any of which would have done.
    public var wanted: [String] = []
    /// The words among which they were looked for in vain; nothing at the end of the sentence.
    public var instead: Passage?

    /// Whether it came further than another: read something, fitted, lacked less, went on longer.
    func isBetter(than other: PatternTrial) -> Bool {
        func rank(_ trial: PatternTrial) -> [Int] {
            [
                trial.outcome == .read ? 0 : trial.outcome == .fits ? 1 : 2, trial.missing.count, -trial.steps,
                -(trial.reached?.range.count ?? 0),
            ]
        }
        let (own, others) = (rank(self), rank(other))
        if own != others { return own.lexicographicallyPrecedes(others) }
        return (rule.file, rule.line ?? 0) < (other.rule.file, other.rule.line ?? 0)
    }
}
