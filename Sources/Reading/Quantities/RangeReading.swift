import Domain
import Matching
import Rules

/// Joins the two ends of a range into one figure: "10-15 percent", "between $230 and $240 billion".
struct RangeReading {
    let sentence: Sentence

    /// - Parameter found: the figures, one for each of the numbers.
    func read(_ found: [FoundQuantity], _ numbers: [FoundNumber]) -> [FoundQuantity] {
        var result: [FoundQuantity] = []
        var index = 0
        while index < found.count {
            if index + 1 < found.count,
                let range = range(found[index], numbers[index].scale, found[index + 1], numbers[index + 1].scale)
            {
                result.append(range)
                index += 2
            } else {
                result.append(found[index])
                index += 1
            }
        }
        return result
    }

    private func range(_ low: FoundQuantity, _ lowScale: Double, _ high: FoundQuantity, _ highScale: Double)
        -> FoundQuantity?
    {
        guard high.kind != .number, low.kind == .number || low.kind == high.kind,
            low.kind == .number || low.quantity.unit == high.quantity.unit,
            let joiner = sentence.cue("range-joiner", at: low.tokens.upperBound),
            joiner.tokens.upperBound == high.tokens.lowerBound
        else { return nil }
        let opener = sentence.cue("range-opener", endingAt: low.span.lowerBound)
        // "up $5bn to $240bn" and "from 8 to 55 percent" are two figures, "$230 to $240 billion" is one.
        let lends = lowScale == 1 && highScale > 1
        switch joiner.value.value {
        case "to" where opener?.value.value == "from" || !(low.kind == .number || lends): return nil
        case "and" where opener?.value.value != "between": return nil
        default: break
        }
        let scale = lends ? highScale : 1
        let (a, b) = (low.quantity.value * scale, high.quantity.value)
        guard a < b else { return nil }
        let first = Interval(value: a, step: low.quantity.step * scale)
        let last = Interval(value: b, step: high.quantity.step)
        let start = opener?.value.value == "between" ? opener?.tokens.lowerBound : nil
        return FoundQuantity(
            kind: high.kind, tokens: low.tokens.lowerBound..<high.tokens.upperBound,
            span: (start ?? low.span.lowerBound)..<high.span.upperBound,
            quantity: Quantity(
                value: (a + b) / 2, step: high.quantity.step, unit: high.quantity.unit,
                interval: Interval(first.low, last.high)))
    }
}
