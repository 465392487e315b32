import Domain
import Matching
import Rules

/// Joins the two ends of a range into one figure: "10-15 percent", "between $230 and $240 billion".
struct RangeReading {
    let tokens: Tokens
    let sentence: Sentence
    let movement: MovementReading

    /// - Parameter found: the figures, in the order of the text.
    func read(_ found: [FoundQuantity]) -> [FoundQuantity] {
        var result: [FoundQuantity] = []
        var index = 0
        while index < found.count {
            guard index + 1 < found.count, let joiner = joiner(found[index], found[index + 1]) else {
                result.append(found[index])
                index += 1
                continue
            }
            let high = shared(found[index], found[index + 1])
            let low = lent(found[index], by: high)
            if let range = range(found[index], low, high, joiner.value.value) {
                result.append(range)
                index += 2
            } else {
                // "From 8 to 55 percent": two figures, of which the first leaves its unit out.
                var first = found[index]
                if first.kind == .number, high.kind != .number, joiner.value.value != "dash" {
                    first.printed = low.quantity
                }
                result.append(first)
                index += 1
            }
        }
        return result
    }

    private func joiner(_ low: FoundQuantity, _ high: FoundQuantity) -> CueMatch<Cue>? {
        guard low.tokens.upperBound < high.tokens.lowerBound,
            let joiner = sentence.cue("range-joiner", at: low.number?.tokens.upperBound ?? low.tokens.upperBound)
                ?? sentence.cue("range-joiner", at: low.tokens.upperBound),
            joiner.tokens.upperBound == high.tokens.lowerBound
        else { return nil }
        return joiner
    }

    /// The upper end with the currency that stands only before the lower one: "$5-10 million".
    private func shared(_ low: FoundQuantity, _ high: FoundQuantity) -> FoundQuantity {
        guard high.kind == .number, low.kind == .amount, low.number?.tokens.upperBound == low.tokens.upperBound else {
            return high
        }
        return high.with(
            kind: .amount,
            quantity: Quantity(value: high.quantity.value, step: high.quantity.step, unit: low.quantity.unit))
    }

    /// The lower end with the unit and the multiplier that only the upper one says.
    private func lent(_ low: FoundQuantity, by high: FoundQuantity) -> FoundQuantity {
        guard let number = low.number, let upper = high.number else { return low }
        let isBare = low.kind == .number
        guard isBare || low.quantity.unit == high.quantity.unit else { return low }
        // "$1 to 2 million", but "$800,000 to $1.3 million".
        let lends = number.scale == 1 && upper.scale > 1 && number.value * upper.scale < upper.value
        let scale = lends ? upper.scale : 1
        // What one of the words is worth: a cent is a hundredth of a dollar.
        let factor = isBare && upper.value != 0 ? high.quantity.value / upper.value : 1
        let value = low.quantity.value * scale * factor
        return low.with(
            kind: low.kind,
            quantity: Quantity(value: value, step: low.quantity.step * scale * factor, unit: high.quantity.unit))
    }

    private func range(_ stated: FoundQuantity, _ low: FoundQuantity, _ high: FoundQuantity, _ joiner: String)
        -> FoundQuantity?
    {
        guard stated.kind == .number || stated.quantity.unit == high.quantity.unit,
            low.quantity.value < high.quantity.value, high.quantity.range == nil
        else { return nil }
        let opener = sentence.cue("range-opener", endingAt: low.span.lowerBound)
        let isBare = stated.kind == .number
        let isLent = isBare || stated.quantity.value != low.quantity.value
        switch joiner {
        case "dash": if high.kind == .number, !isTight(stated, high) { return nil }
        case "to":
            // "Rose from 8 to 55 percent" and "up $5bn to $240bn" are two figures, "$230 to $240 billion" is one.
            if opener?.value.value == "from" {
                if movement.movement(before: opener?.tokens.lowerBound ?? 0) != nil { return nil }
            } else if opener == nil {
                if high.kind == .number { return nil }
                if !isLent, movement.direction(before: low.span.lowerBound) != nil { return nil }
            }
        case "or":
            guard isBare, stated.number?.isPlainDigits == false, low.quantity.value + 1 == high.quantity.value else {
                return nil
            }
        default: if opener?.value.value != "between" { return nil }
        }
        let (a, b) = (low.quantity.value, high.quantity.value)
        let first = Interval(value: a, step: low.quantity.step)
        let last = Interval(value: b, step: high.quantity.step)
        let start = opener?.value.value == "between" ? opener?.tokens.lowerBound : nil
        return FoundQuantity(
            kind: high.kind, tokens: low.tokens.lowerBound..<high.tokens.upperBound,
            span: (start ?? low.span.lowerBound)..<high.span.upperBound,
            quantity: Quantity(
                value: (a + b) / 2, step: high.quantity.step, unit: high.quantity.unit,
                interval: Interval(first.low, last.high), range: a...b), origin: high.origin ?? low.origin)
    }

    /// Bare numbers are a range where their dash is tight and no further one follows, as in a telephone number.
    private func isTight(_ low: FoundQuantity, _ high: FoundQuantity) -> Bool {
        let dash = low.tokens.upperBound
        let isClosed = [low.tokens.lowerBound - 1, high.tokens.upperBound].allSatisfy { at in
            !sentence.tokens.contains(at) || sentence.cue("range-joiner", at: at)?.value.value != "dash"
        }
        return isClosed && !tokens[dash].spaceBefore && !tokens[high.tokens.lowerBound].spaceBefore
    }
}
