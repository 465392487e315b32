/// Every word and phrase that the rules know, found together in one pass over the tokens.
///
/// A trie over token keys: at each token it is walked as far as it goes, so the work is the text's length times the
/// longest phrase, however many phrases there are.
public struct CueIndex<Value: Sendable>: Sendable {
    private struct Edge: Hashable, Sendable {
        let node: Int32
        let key: UInt64
    }

    private var edges: [Edge: Int32] = [:]
    private var values: [[Value]] = [[]]
    private var caseful: [[Bool]] = [[]]

    /// An index without phrases.
    public init() {}

    /// Adds a phrase.
    /// - Parameter capitalised: whether it counts only where its first letter is a capital ("May", "Xi").
    public mutating func insert(_ phrase: String, _ value: Value, capitalised: Bool = false) {
        let tokens = Tokens(phrase)
        guard tokens.count > 0 else { return }
        var node: Int32 = 0
        for token in tokens.list {
            let edge = Edge(node: node, key: token.key)
            if let next = edges[edge] {
                node = next
            } else {
                let next = Int32(values.count)
                values.append([])
                caseful.append([])
                edges[edge] = next
                node = next
            }
        }
        values[Int(node)].append(value)
        caseful[Int(node)].append(capitalised)
    }

    /// Every phrase that begins at a token, the shortest first.
    public func matches(at start: Int, in tokens: Tokens, before end: Int) -> [CueMatch<Value>] {
        var found: [CueMatch<Value>] = []
        var node: Int32 = 0
        var index = start
        while index < end, let next = edges[Edge(node: node, key: tokens[index].key)] {
            node = next
            index += 1
            for (value, needsCapital) in zip(values[Int(node)], caseful[Int(node)])
            where !needsCapital || tokens[start].capitalised {
                found.append(CueMatch(tokens: start..<index, value: value))
            }
        }
        return found
    }

    /// Every phrase in a range of tokens, in the order of their first tokens.
    public func matches(in tokens: Tokens, range: Range<Int>? = nil) -> [CueMatch<Value>] {
        let range = range ?? 0..<tokens.count
        var found: [CueMatch<Value>] = []
        for start in range { found += matches(at: start, in: tokens, before: range.upperBound) }
        return found
    }
}
