import Domain
import Matching
import Rules

/// Joins what is said of one figure in two steps: "3 dollars 50 cents", 3元5角, 七成六.
struct CompoundReading {
    let tokens: Tokens
    let sentence: Sentence

    /// - Parameter found: the figures, in the order of the text.
    func joined(_ found: [FoundQuantity]) -> [FoundQuantity] {
        var result: [FoundQuantity] = []
        for part in found {
            if let whole = result.last, let joined = coins(whole, part) ?? tenths(whole, part) {
                result[result.count - 1] = joined
            } else {
                result.append(part)
            }
        }
        return result
    }

    /// An amount with the smaller coins behind it, or with bare digits that stand for them.
    private func coins(_ whole: FoundQuantity, _ part: FoundQuantity) -> FoundQuantity? {
        let end = whole.tokens.upperBound
        let start = sentence.cue("part-joiner", at: end)?.tokens.upperBound ?? end
        guard whole.kind == .amount, start == part.tokens.lowerBound, let number = part.number, number.scale == 1,
            whole.number?.scale == 1, whole.quantity.step >= 0.1
        else { return nil }
        if part.kind == .amount {
            guard part.quantity.unit == whole.quantity.unit, part.quantity.value < whole.quantity.step,
                part.quantity.value < number.value
            else { return nil }
            return joined(whole, part.quantity.value, part.quantity.step, to: part.tokens.upperBound)
        }
        guard part.kind == .number, number.step == 1, whole.number?.tokens.upperBound != end, isLast(number) else {
            return nil
        }
        // "4 dollars 60" are cents, 两块五 is five of the next smaller coin.
        let step = tokens[number.tokens.lowerBound].kind == .ideograph ? whole.quantity.step / 10 : 0.01
        guard number.value * step < whole.quantity.step else { return nil }
        return joined(whole, number.value * step, step, to: number.tokens.upperBound)
    }

    /// Tenths with single percents behind them, which Chinese writes so.
    private func tenths(_ whole: FoundQuantity, _ part: FoundQuantity) -> FoundQuantity? {
        let end = whole.tokens.upperBound
        guard whole.kind == .percent, part.kind == .number, let number = part.number, (1..<10).contains(number.value),
            number.step == 1, end == number.tokens.lowerBound, sentence.cue("tenth-unit", endingAt: end) != nil
        else { return nil }
        return joined(whole, number.value, 1, to: number.tokens.upperBound)
    }

    private func joined(_ whole: FoundQuantity, _ more: Double, _ step: Double, to end: Int) -> FoundQuantity {
        let range = whole.tokens.lowerBound..<end
        // To a millionth: the sum of decimals is one.
        let sum = ((whole.quantity.value + more) * 1e6).rounded() / 1e6
        return whole.with(
            kind: whole.kind, tokens: range, span: range,
            quantity: Quantity(value: sum, step: step, unit: whole.quantity.unit))
    }

    private func isLast(_ number: FoundNumber) -> Bool {
        let end = number.tokens.upperBound
        return end == sentence.tokens.upperBound || tokens[end].kind == .mark || tokens[end].kind == .lineEnd
    }
}
