import Domain
import Matching
import Rules

/// Reads which way a figure moved, by the verb before it: "rose by 5 percent", "fell to 12".
struct MovementReading {
    let tokens: Tokens
    let sentence: Sentence

    /// The figures of a sentence, each with its direction where words tell it.
    func read(_ found: [FoundQuantity]) -> [FoundQuantity] {
        var result = found
        var last: (direction: Direction, end: Int)?
        for index in result.indices {
            let span = result[index].span
            var direction = direction(before: span.lowerBound)
            // "190 points, or 0.6 percent": the same movement once more.
            if direction == nil, let last, restates(last.end, span.lowerBound) || isElided(span.lowerBound) {
                direction = last.direction
            }
            result[index].moved = direction
            last = direction.map { ($0, span.upperBound) }
        }
        return result
    }

    /// The movement that stands before a token, over fillers.
    func direction(before start: Int) -> Direction? {
        var at = start
        for _ in 0..<5 {
            if let moved = moved(endingAt: at) { return moved }
            guard let filler = sentence.cue("moved-filler", endingAt: at) else { return nil }
            at = filler.tokens.lowerBound
            // "Grew sales by 5 percent": the object stands between.
            if filler.value.value == "by" { return movement(before: at) }
        }
        return nil
    }

    /// The last movement within six tokens before a token, if no mark and no other figure stands between.
    func movement(before end: Int) -> Direction? {
        var at = end
        for _ in 0..<6 {
            if let moved = moved(endingAt: at) { return moved }
            at -= 1
            guard at >= sentence.tokens.lowerBound, tokens[at].isText, tokens[at].kind != .digits else { return nil }
        }
        return nil
    }

    private func moved(endingAt token: Int) -> Direction? {
        (sentence.cue("moved", endingAt: token) ?? sentence.cue("change", endingAt: token)).flatMap {
            Direction(rawValue: $0.value.value)
        }
    }

    /// "Shares of one fell by 2 percent, of the other by 3 percent": the verb is said once.
    private func isElided(_ start: Int) -> Bool { sentence.cue("moved-filler", endingAt: start)?.value.value == "by" }

    private func restates(_ end: Int, _ start: Int) -> Bool {
        end == start || sentence.cue("restating", at: end)?.tokens.upperBound == start
    }
}
