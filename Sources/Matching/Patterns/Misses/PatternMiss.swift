/// Why a slot pattern fits nowhere in a sentence: what of it is there, how far it came, and what stood in its way.
public struct PatternMiss: Sendable, Hashable {
    /// The elements that it can't do without and that stand somewhere in the sentence, as they are written.
    public let present: [String]
    /// The elements that it can't do without and that stand nowhere in the sentence.
    public let missing: [String]
    /// The tokens that it fitted before it failed; empty where not even its first element stood anywhere.
    public let reached: Range<Int>
    /// How many of its elements these were.
    public let steps: Int
    /// The elements that were looked for behind them, any of which would have done.
    public let wanted: [String]
    /// The tokens among which they were looked for in vain; empty at the end of the sentence.
    public let instead: Range<Int>
}
