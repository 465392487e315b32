/// Every word and phrase that the rules know, found together in one pass over the tokens.
///
/// A trie over token keys: at each token it is walked as far as it goes, so the work is the text's length times the
/// longest phrase, however many phrases there are.
public struct CueIndex<Value: Sendable>: Sendable {
    @usableFromInline private(set) var trie = CueTrie()
    /// What is known of each phrase, by its number in the trie.
    @usableFromInline private(set) var values: [Value] = []

    /// An index without phrases.
    public init() {}

    /// Adds a phrase.
    /// - Parameters:
    ///   - capitalised: whether it counts only where its first letter is a capital ("May", "Xi").
    ///   - glued: whether it counts only with the white space that it is written with ("S$", but not "China's $").
    public mutating func insert(_ phrase: String, _ value: Value, capitalised: Bool = false, glued: Bool = false) {
        let tokens = Tokens(phrase)
        guard tokens.count > 0 else { return }
        let isOneRun = tokens.list.dropFirst().allSatisfy { !$0.spaceBefore }
        trie.insert(
            tokens.list, phrase: values.count, needsCapital: capitalised, forbidsSpace: glued && isOneRun)
        values.append(value)
    }

    // These two are compiled again for each sort of value, where they are called: what stands in all texts is read so often
    // that passing values through tables of witnesses would cost more than finding them.

    /// Every phrase that begins at a token, the shortest first.
    @inlinable
    public func matches(at start: Int, in tokens: Tokens, before end: Int) -> [CueMatch<Value>] {
        matches(trie.hits(startingIn: start..<start + 1, before: end, of: tokens.list))
    }

    /// Every phrase in a range of tokens, in the order of their first tokens.
    @inlinable
    public func matches(in tokens: Tokens, range: Range<Int>? = nil) -> [CueMatch<Value>] {
        let range = range ?? 0..<tokens.count
        return matches(trie.hits(startingIn: range, before: range.upperBound, of: tokens.list))
    }

    @inlinable
    func matches(_ hits: [CueTrie.Hit]) -> [CueMatch<Value>] {
        hits.map { CueMatch(tokens: $0.start..<$0.end, value: values[$0.phrase]) }
    }
}
