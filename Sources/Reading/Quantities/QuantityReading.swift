import Domain
import Matching
import Rules

/// Puts numbers together with their units and hedges.
struct QuantityReading {
    let tokens: Tokens
    let sentence: Sentence

    /// - Parameter dates: the words that name times; "half" in "the first half of 2024" is no fraction.
    func read(_ numbers: [FoundNumber], dates: [Range<Int>]) -> [FoundQuantity] {
        var found = RangeReading(sentence: sentence).read(numbers.map(quantity), numbers)
        for cue in longest(sentence.cues("fraction-word")) {
            guard let share = Double(cue.value.value), !covered(cue.tokens, by: found),
                !dates.contains(where: { $0.overlaps(cue.tokens) }),
                sentence.cue("ordinal", endingAt: cue.tokens.lowerBound) == nil
            else { continue }
            // "a tenth" is ten percent; who says "almost half" doesn't count single percents: to a tenth of the fraction.
            let percent = (share * 100).rounded(toPlaces: 4)
            found.append(
                hedged(
                    .fraction, cue.tokens, value: percent, step: (percent / 10).rounded(toPlaces: 4), unit: .percent))
        }
        for cue in longest(sentence.cues("multiple-word")) {
            guard let factor = Double(cue.value.value) else { continue }
            found.removeAll { $0.tokens.overlaps(cue.tokens) && $0.kind == .number }
            guard !covered(cue.tokens, by: found) else { continue }
            found.append(hedged(.multiple, cue.tokens, value: factor, step: 1, unit: .ratio))
        }
        found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return withConversions(found)
    }

    private func quantity(_ number: FoundNumber) -> FoundQuantity {
        let end = number.tokens.upperBound
        let start = number.tokens.lowerBound
        if let unit = sentence.cue("unit", at: end) {
            let unitOf = Unit(unit.value.value)
            let kind = kind(unitOf == .percentagePoint ? .points : .percent, before: unit.tokens.upperBound)
            let sign = sign(before: start)
            var figure = hedged(
                kind, (sign?.tokens.lowerBound ?? start)..<unit.tokens.upperBound, value: number.value,
                step: number.step, unit: unitOf)
            figure.sign = sign.flatMap { Direction(rawValue: $0.value.value) }
            return figure
        }
        if let sign = sentence.cue("currency-sign", endingAt: start), !sign.tokens.isEmpty {
            return hedged(
                kind(.amount, before: end), sign.tokens.lowerBound..<end, value: number.value, step: number.step,
                unit: Unit(sign.value.value))
        }
        if let word = sentence.cue("currency", at: end) {
            return hedged(
                kind(.amount, before: word.tokens.upperBound), start..<word.tokens.upperBound, value: number.value,
                step: number.step,
                unit: Unit(word.value.value))
        }
        return hedged(.number, number.tokens, value: number.value, step: number.step, unit: .one)
    }

    /// An amount a day or a share a year is a rate.
    private func kind(_ kind: FoundQuantity.Kind, before end: Int) -> FoundQuantity.Kind {
        guard let rate = sentence.cue("rate", at: end), rate.value.value == "per" else { return kind }
        return .rate
    }

    /// The sign that stands straight before a number and behind a space or a mark: "+26.7%", "(-3.4%)".
    private func sign(before start: Int) -> CueMatch<Cue>? {
        guard start < tokens.count, !tokens[start].spaceBefore, let sign = sentence.cue("sign", endingAt: start)
        else { return nil }
        let at = sign.tokens.lowerBound
        guard at == sentence.tokens.lowerBound || tokens[at].spaceBefore || tokens[at - 1].kind == .mark else {
            return nil
        }
        return sign
    }

    private func hedged(
        _ kind: FoundQuantity.Kind, _ range: Range<Int>, value: Double, step: Double, unit: Unit
    ) -> FoundQuantity {
        guard let cue = sentence.cue("hedge", endingAt: range.lowerBound), let hedge = Hedge(rawValue: cue.value.value),
            let width = sentence.language.hedges[hedge]
        else {
            return FoundQuantity(
                kind: kind, tokens: range, span: range, quantity: Quantity(value: value, step: step, unit: unit))
        }
        let quantity = Quantity(
            value: value, step: step, unit: unit, hedge: hedge, interval: width.interval(around: value, step: step))
        return FoundQuantity(
            kind: kind, tokens: range, span: cue.tokens.lowerBound..<range.upperBound, quantity: quantity)
    }

    /// "$245bn (£182bn)": an amount in brackets behind an amount of another currency restates it.
    private func withConversions(_ found: [FoundQuantity]) -> [FoundQuantity] {
        var result: [FoundQuantity] = []
        for quantity in found {
            if let before = result.last, quantity.kind == .amount, before.kind == .amount,
                quantity.quantity.unit != before.quantity.unit,
                quantity.span.lowerBound == before.tokens.upperBound + 1,
                quantity.tokens.upperBound < sentence.tokens.upperBound,
                byte(before.tokens.upperBound) == UInt8(ascii: "("),
                byte(quantity.tokens.upperBound) == UInt8(ascii: ")")
            {
                result.append(
                    FoundQuantity(
                        kind: .conversion, tokens: quantity.tokens,
                        span: before.tokens.upperBound..<quantity.tokens.upperBound + 1, quantity: quantity.quantity))
            } else {
                result.append(quantity)
            }
        }
        return result
    }

    private func byte(_ token: Int) -> UInt8 { tokens.positions.bytes[tokens[token].start] }

    private func covered(_ range: Range<Int>, by found: [FoundQuantity]) -> Bool {
        found.contains { $0.kind != .number && $0.tokens.overlaps(range) }
    }

    /// Of cues that overlap, the longest.
    private func longest(_ cues: [CueMatch<Cue>]) -> [CueMatch<Cue>] {
        cues.filter { cue in
            !cues.contains { $0.tokens.count > cue.tokens.count && $0.tokens.overlaps(cue.tokens) }
        }
    }
}

fileprivate extension Double {
    /// The nearest number with so many decimal places.
    func rounded(toPlaces places: Int) -> Double {
        var factor = 1.0
        for _ in 0..<places { factor *= 10 }
        return (self * factor).rounded() / factor
    }
}
