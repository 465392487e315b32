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
            if let match = match(of: pattern, at: start) {
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
        guard
            let (end, captures) = follow(
                pattern.elements[...], at: start, captures: [:], patience: &patience, then: { ($0, $1) }),
            end > start
        else { return nil }
        return PatternMatch(tokens: start..<end, captures: captures)
    }

    private func follow(
        _ elements: ArraySlice<SlotPattern.Element>, at token: Int, captures: Captures, patience: inout Int,
        then finish: (Int, Captures) -> (Int, Captures)?
    ) -> (Int, Captures)? {
        patience -= 1
        guard patience > 0 else { return nil }
        guard let element = elements.first else { return finish(token, captures) }
        let rest = elements.dropFirst()
        switch element {
        case .word(let key):
            guard token < sentence.upperBound, tokens[token].key == key else { return nil }
            return follow(rest, at: token + 1, captures: captures, patience: &patience, then: finish)
        case .slot(let kind, let name):
            for slot in slots.slots(at: token, kind: kind) where slot.tokens.upperBound <= sentence.upperBound {
                var caught = captures
                caught[name] = slot
                if let end = follow(
                    rest, at: slot.tokens.upperBound, captures: caught, patience: &patience, then: finish)
                {
                    return end
                }
            }
            return nil
        case .choice(let alternatives):
            for alternative in alternatives {
                if let end = follow(
                    alternative[...] + rest, at: token, captures: captures, patience: &patience, then: finish)
                {
                    return end
                }
            }
            return nil
        case .optional(let inner):
            return follow([inner] + rest, at: token, captures: captures, patience: &patience, then: finish)
                ?? follow(rest, at: token, captures: captures, patience: &patience, then: finish)
        case .gap:
            for length in 0...SlotPattern.longestGap {
                if let end = follow(rest, at: token + length, captures: captures, patience: &patience, then: finish) {
                    return end
                }
                let next = token + length
                guard next < sentence.upperBound, !slots.figureTokens.contains(next) else { return nil }
            }
            return nil
        }
    }
}
