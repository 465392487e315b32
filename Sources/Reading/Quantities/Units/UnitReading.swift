import Domain
import Matching
import Rules

/// Finds what a number counts: the sign before it or the words behind it.
struct UnitReading {
    let tokens: Tokens
    let sentence: Sentence

    private typealias List = (name: SlotKind, kind: FoundQuantity.Kind)

    /// The lists of units; of equally long finds the earlier list wins.
    private static let lists: [List] = [
        ("unit", .measure), ("duration", .duration), ("currency", .amount), ("currency-part", .amount),
        ("discount", .percent),
        ("currency-sign", .amount), ("currency-large", .amount), ("currency-fraction", .amount),
    ]
    /// Units of a letter or two, which mean something only behind digits.
    private static let symbols: [List] = [
        ("symbol", .measure), ("capital-symbol", .measure), ("duration-symbol", .duration),
        ("currency-symbol", .amount),
    ]

    /// What a number counts, with the number's own words.
    func unit(of number: FoundNumber) -> FoundUnit? {
        if let before = before(number) { return before }
        guard let behind = behind(number.tokens.upperBound, number) else { return nil }
        return FoundUnit(
            kind: behind.kind, unit: behind.unit, factor: behind.factor,
            tokens: number.tokens.lowerBound..<behind.tokens.upperBound, origin: behind.origin)
    }

    /// "$5", "USD 5", "percent" where a language says it first.
    private func before(_ number: FoundNumber) -> FoundUnit? {
        let end = number.tokens.upperBound
        if let share = share(number) { return share }
        var start = number.tokens.lowerBound
        // "$-5": the minus stands between the sign and the number.
        if let minus = sentence.cue("sign", endingAt: start), isGlued(start),
            sentence.cue("currency-sign", endingAt: minus.tokens.lowerBound) != nil
        {
            start = minus.tokens.lowerBound
        }
        if let sign = sentence.cue("currency-sign", endingAt: start), isOwn(sign, start) {
            var last = end
            if let word = sentence.cue("currency", at: end),
                word.value.value == sign.value.value || sign.tokens.count == 1
            {
                last = word.tokens.upperBound
            }
            return FoundUnit(
                kind: rate(.amount, before: last), unit: Unit(sign.value.value),
                tokens: sign.tokens.lowerBound..<last, origin: sign.value.origin)
        }
        // "dollars 10": the word stands first, and nothing behind.
        if end == sentence.tokens.upperBound || tokens[end].kind == .mark || tokens[end].kind == .lineEnd,
            let word = sentence.cue("currency-first", endingAt: start), !isNumeral(word.tokens.lowerBound - 1),
            behind(end, number) == nil
        {
            return FoundUnit(
                kind: .amount, unit: Unit(word.value.value), tokens: word.tokens.lowerBound..<end,
                origin: word.value.origin)
        }
        return nil
    }

    /// A percentage said as a fraction: 百分之五, where the denominator may have been read as part of the number.
    private func share(_ number: FoundNumber) -> FoundUnit? {
        let start = unsigned(number)
        if number.isFraction, let cue = sentence.cue("unit-before", at: start) {
            return FoundUnit(
                kind: .percent, unit: .percent, factor: 100, tokens: number.tokens, origin: cue.value.origin)
        }
        guard let cue = sentence.cue("unit-before", endingAt: number.tokens.lowerBound) else { return nil }
        // "Percent of 10" means that only where nothing else is said.
        let isAll =
            cue.tokens.lowerBound == sentence.tokens.lowerBound
            && number.tokens.upperBound == sentence.tokens.upperBound
        guard isAll || tokens[cue.tokens.lowerBound].kind == .ideograph else { return nil }
        return found(cue, .measure, cue.tokens.lowerBound..<number.tokens.upperBound)
    }

    /// Whether a sign belongs to the number behind it: one that is a word may be the unit of a number before.
    private func isOwn(_ sign: CueMatch<Cue>, _ start: Int) -> Bool {
        tokens[sign.tokens.lowerBound].kind == .mark
            || start < tokens.count && isGlued(start) && tokens[start].kind == .digits
                && tokens[sign.tokens.lowerBound].kind == .word
            || !isNumeral(sign.tokens.lowerBound - 1)
    }

    /// The token at which a number begins behind its minus.
    private func unsigned(_ number: FoundNumber) -> Int {
        let start = number.tokens.lowerBound
        return sentence.cue("minus-word", at: start)?.tokens.upperBound ?? start
    }

    /// The unit that begins at a token behind a number.
    func behind(_ end: Int, _ number: FoundNumber? = nil) -> FoundUnit? {
        guard end < sentence.tokens.upperBound else { return nil }
        if let found = longest(Self.lists, at: end, number) { return found }
        if let number, tokens[number.tokens.upperBound - 1].kind != .word,
            let found = longest(Self.symbols, at: end, number)
        {
            return found
        }
        // "a 30-yard run", "a one-yen bid".
        guard isHyphen(end), end + 1 < sentence.tokens.upperBound, !tokens[end + 1].spaceBefore else { return nil }
        return longest(Self.lists, at: end + 1, number)
    }

    private func longest(_ lists: [List], at start: Int, _ number: FoundNumber?) -> FoundUnit? {
        var best: (cue: CueMatch<Cue>, kind: FoundQuantity.Kind)?
        for list in lists {
            guard let cue = sentence.cue(list.name.name, at: start), fits(cue, list, number) else { continue }
            if let held = best {
                guard cue.tokens.count >= held.cue.tokens.count else { continue }
                if cue.tokens.count == held.cue.tokens.count {
                    // "Pounds" are money or weight.
                    guard held.kind == .measure, list.kind == .amount, isMoney(number) else { continue }
                }
            }
            best = (cue, list.kind)
        }
        guard let best, let unit = found(best.cue, best.kind, best.cue.tokens) else { return nil }
        if best.cue.value.kind == "discount", (number?.value ?? 0) > 10 {
            // A discount in two digits is one in hundredths.
            return FoundUnit(kind: unit.kind, unit: unit.unit, tokens: unit.tokens, origin: unit.origin)
        }
        if unit.kind == .amount, number?.scale == 1, let scale = sentence.cue("multiplier", at: unit.tokens.upperBound),
            let factor = Double(scale.value.value)
        {
            // "75 USD million".
            return FoundUnit(
                kind: .amount, unit: unit.unit, factor: unit.factor * factor,
                tokens: unit.tokens.lowerBound..<scale.tokens.upperBound, origin: unit.origin)
        }
        return unit
    }

    /// "10 W" and "5 m" by their letters' size; a symbol is no word of its own: "3 V's".
    private func fits(_ cue: CueMatch<Cue>, _ list: List, _ number: FoundNumber?) -> Bool {
        switch list.name {
        case "symbol", "duration-symbol":
            !tokens[cue.tokens.lowerBound].capitalised && !isApostrophe(cue.tokens.upperBound)
        case "currency-symbol": isGlued(cue.tokens.lowerBound)
        // "Won 5" and "5 real problems" are no money.
        case "currency-large": (number?.value ?? 0) >= 1000
        // The smallest coin has a name of many meanings: it counts behind a larger one.
        case "currency-fraction":
            ["currency", "currency-part"].contains { coin in
                number.map { sentence.cue(coin, endingAt: $0.tokens.lowerBound) != nil } ?? false
            }
        case "capital-symbol": !isApostrophe(cue.tokens.upperBound)
        // "3 USD50 cards": the sign belongs to what it touches.
        case "currency-sign":
            cue.tokens.upperBound >= sentence.tokens.upperBound || tokens[cue.tokens.upperBound].kind != .digits
                || tokens[cue.tokens.upperBound].spaceBefore
        default: true
        }
    }

    private func found(_ cue: CueMatch<Cue>, _ kind: FoundQuantity.Kind, _ range: Range<Int>) -> FoundUnit? {
        let parts = cue.value.value.split(separator: " ")
        guard let code = parts.last else { return nil }
        let factor = parts.count > 1 ? Double(parts[0]) ?? 1 : 1
        let end = range.upperBound
        var unit = Unit(String(code))
        var last = end
        var kind = kind
        if unit == .percent {
            kind = rate(.percent, before: end)
        } else if unit == .percentagePoint {
            kind = rate(.points, before: end)
        } else if kind == .amount {
            kind = rate(.amount, before: end)
        } else if let per = sentence.cue("per", at: end) {
            unit = Unit(unit.code + per.value.value)
            last = per.tokens.upperBound
            kind = .measure
        }
        return FoundUnit(
            kind: kind, unit: unit, factor: factor, tokens: range.lowerBound..<last, origin: cue.value.origin)
    }

    /// An amount a day or a share a year is a rate.
    private func rate(_ kind: FoundQuantity.Kind, before end: Int) -> FoundQuantity.Kind {
        sentence.cue("rate", at: end)?.value.value == "per" ? .rate : kind
    }

    /// Whether a sentence that measures in a word for money and for weight speaks of money.
    private func isMoney(_ number: FoundNumber?) -> Bool {
        (number?.scale ?? 1) >= 1e6 || !sentence.cues("money-context").isEmpty
    }

    private func isNumeral(_ token: Int) -> Bool {
        guard token >= sentence.tokens.lowerBound else { return false }
        return tokens[token].kind == .digits || sentence.cue("cardinal", at: token) != nil
            || sentence.cue("multiplier", at: token) != nil || sentence.cue("suffix", at: token) != nil
    }

    private func isGlued(_ token: Int) -> Bool { token < tokens.count && !tokens[token].spaceBefore }

    private func isHyphen(_ token: Int) -> Bool {
        tokens[token].kind == .mark && !tokens[token].spaceBefore
            && tokens.positions.bytes[tokens[token].start] == UInt8(ascii: "-")
    }

    private func isApostrophe(_ token: Int) -> Bool {
        token < sentence.tokens.upperBound && !tokens[token].spaceBefore && tokens[token].kind == .mark
            && sentence.cue("possessive", at: token) != nil
    }
}
