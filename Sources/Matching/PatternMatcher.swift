/// Tries slot patterns on one sentence.
public struct PatternMatcher: Sendable {
    private typealias Captures = [String: Slot]

    private let tokens: Tokens
    private let slots: SlotTable
    private let sentence: Range<Int>
    /// Nesting of optional elements and gaps is tried at most this often for one start, so hostile text costs no more.
    private static let patience = 4_000

    /// Prepares for one sentence.
    public init(tokens: Tokens, slots: SlotTable, sentence: Range<Int>) {
        self.tokens = tokens
        self.slots = slots
        self.sentence = sentence
    }

    /// Every place in the sentence where a pattern fits, from left to right, none inside another.
    public func matches(of pattern: SlotPattern) -> [PatternMatch] {
        guard pattern.required.isSubset(of: slots.kinds) else { return [] }
        var found: [PatternMatch] = []
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            if canBegin(pattern, at: start), let match = match(of: pattern, at: start) {
                found.append(match)
                start = max(match.tokens.upperBound, start + 1)
            } else {
                start += 1
            }
        }
        return found
    }

    /// The fit of a pattern that begins at a token.
    public func match(of pattern: SlotPattern, at start: Int) -> PatternMatch? {
        var patience = Self.patience
        var captures: Captures = [:]
        guard
            let end = follow(
                pattern.graph.entry, of: pattern.graph, at: start, captures: &captures, patience: &patience),
            end > start
        else { return nil }
        return PatternMatch(tokens: start..<end, captures: captures)
    }

    private func canBegin(_ pattern: SlotPattern, at token: Int) -> Bool {
        guard let openers = pattern.graph.openers else { return true }
        return openers.words.contains(tokens[token].key)
            || slots.at(token).contains { openers.kinds.contains($0.kind) }
    }

    /// The token behind the match from a node on; what slots caught on a way that failed is taken back.
    private func follow(
        _ node: Int, of graph: PatternGraph, at token: Int, captures: inout Captures, patience: inout Int
    ) -> Int? {
        patience -= 1
        guard patience > 0 else { return nil }
        switch graph.nodes[node] {
        case .end: return token
        case .word(let key, let next):
            guard token < sentence.upperBound, tokens[token].key == key else { return nil }
            return follow(next, of: graph, at: token + 1, captures: &captures, patience: &patience)
        case .slot(let kind, let name, let next):
            let before = captures[name]
            for slot in slots.at(token) where slot.kind == kind && slot.tokens.upperBound <= sentence.upperBound {
                captures[name] = slot
                if let end = follow(
                    next, of: graph, at: slot.tokens.upperBound, captures: &captures, patience: &patience)
                {
                    return end
                }
            }
            captures[name] = before
            return nil
        case .either(let first, let second):
            return follow(first, of: graph, at: token, captures: &captures, patience: &patience)
                ?? follow(second, of: graph, at: token, captures: &captures, patience: &patience)
        case .gap(let next):
            for end in token...(token + SlotPattern.longestGap) {
                if let end = follow(next, of: graph, at: end, captures: &captures, patience: &patience) { return end }
                guard end < sentence.upperBound, !slots.figureTokens.contains(end) else { return nil }
            }
            return nil
        }
    }
}
