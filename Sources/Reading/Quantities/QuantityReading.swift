import Domain
import Matching
import Rules

/// Puts numbers together with their units, nouns, hedges and movements.
struct QuantityReading {
    let tokens: Tokens
    let sentence: Sentence

    /// - Parameter times: the time expressions; a number in one is a quantity only where it counts a length of time.
    func read(_ numbers: [FoundNumber], times: [FoundTime]) -> [FoundQuantity] {
        let units = UnitReading(tokens: tokens, sentence: sentence)
        let nouns = NounReading(
            tokens: tokens, sentence: sentence, taken: times.map(\.tokens) + numbers.map(\.tokens))
        let hedges = HedgeReading(tokens: tokens, sentence: sentence)
        let movement = MovementReading(tokens: tokens, sentence: sentence)
        var found = numbers.compactMap { figure($0, units, nouns, within: times) }
        WordFigureReading(tokens: tokens, sentence: sentence, units: units, nouns: nouns).add(to: &found)
        found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        found = RangeReading(tokens: tokens, sentence: sentence, movement: movement)
            .read(CompoundReading(tokens: tokens, sentence: sentence).joined(found))
        return withConversions(movement.read(found.map(hedges.hedged)).filter(isMeant))
    }

    private func figure(
        _ number: FoundNumber, _ units: UnitReading, _ nouns: NounReading, within times: [FoundTime]
    ) -> FoundQuantity? {
        guard !number.isOrdinal, !number.isLabel else { return nil }
        let time = times.first { $0.tokens.overlaps(number.tokens) }
        guard time == nil || isCount(number, in: time) else { return nil }
        let unit = unit(of: number, units, nouns)
        // "50 hours a week" measures, though it holds a length of time.
        guard time == nil || unit?.kind == .duration || unit?.kind == .measure else { return nil }
        let half = unit.flatMap { sentence.cue("tenth-half", at: $0.tokens.upperBound) }
        let value = (unit?.worth(number.value) ?? number.value) + (half == nil ? 0 : 5)
        let step = unit?.worth(number.step) ?? number.step
        let minus = minus(before: number, unit)
        let start = min(
            minus?.tokens.lowerBound ?? Int.max, unit?.tokens.lowerBound ?? Int.max, number.tokens.lowerBound)
        let range = start..<max(number.tokens.upperBound, (half?.tokens ?? unit?.tokens)?.upperBound ?? 0)
        var figure = FoundQuantity(
            kind: unit?.kind ?? multiple(number) ?? .number, tokens: range, span: range,
            quantity: Quantity(value: abs(value), step: step, unit: unit?.unit ?? .one), number: number)
        if figure.kind == .multiple {
            figure = figure.with(kind: .multiple, quantity: Quantity(value: value, step: step, unit: .ratio))
        } else if number.isFraction, value > 0, value < 1, figure.kind == .number || figure.kind == .count {
            figure = share(value, figure.with(kind: .fraction, tokens: number.tokens, span: number.tokens))
        }
        figure.countsSeveral = unit?.isPlural ?? false
        figure.origin = unit?.origin
        figure.sign = minus.flatMap { Direction(rawValue: $0.value.value) } ?? (value < 0 ? .down : nil)
        if figure.sign == .down {
            figure.printed = Quantity(value: -abs(value), step: step, unit: figure.quantity.unit)
        }
        return figure
    }

    /// A part of a whole, in percent.
    ///
    /// Who says "almost half" doesn't count single percents: to a tenth of the part.
    private func share(_ value: Double, _ figure: FoundQuantity) -> FoundQuantity {
        let percent = (value * 1e6).rounded() / 1e4
        var figure = figure.with(
            kind: .fraction, quantity: Quantity(value: percent, step: (percent * 1e3).rounded() / 1e4, unit: .percent))
        figure.printed = Quantity(value: value, step: value / 10, unit: .ratio)
        return figure
    }

    /// The unit behind or before the number, or what is counted; a hedge may stand between: "five or more ships".
    private func unit(of number: FoundNumber, _ units: UnitReading, _ nouns: NounReading) -> FoundUnit? {
        if let unit = units.unit(of: number) { return unit }
        let hedges = HedgeReading(tokens: tokens, sentence: sentence)
        let end = hedges.behind(number.tokens.upperBound)?.tokens.upperBound
        if let end, let unit = units.behind(end, number) { return unit }
        if let age = age(number) { return age }
        guard multiple(number) == nil else { return nil }
        let start = end ?? hyphen(behind: number) ?? number.tokens.upperBound
        return nouns.noun(at: start, isOne: abs(number.value) == 1 || start == hyphen(behind: number))
    }

    /// Whether a number inside a time counts something, and is no year, day or hour of the clock.
    private func isCount(_ number: FoundNumber, in time: FoundTime?) -> Bool {
        guard let time, number.value < 1000 || time.kind == .duration else { return false }
        return sentence.cue("duration", at: hyphen(behind: number) ?? number.tokens.upperBound) != nil
    }

    /// "Three times as many"; "three times" alone is a count, unless something moved so.
    private func multiple(_ number: FoundNumber) -> FoundQuantity.Kind? {
        guard
            let cue = sentence.cue("multiple-behind", at: number.tokens.upperBound)
                ?? hyphen(behind: number).flatMap({ sentence.cue("multiple-behind", at: $0) })
        else { return nil }
        let movement = MovementReading(tokens: tokens, sentence: sentence)
        let isSure =
            cue.value.value == "sure" || sentence.cue("multiple-before", endingAt: number.tokens.lowerBound) != nil
        return isSure || movement.direction(before: number.tokens.lowerBound) != nil ? .multiple : nil
    }

    /// "Smith, 66, said", "aged 18".
    private func age(_ number: FoundNumber) -> FoundUnit? {
        let (start, end) = (number.tokens.lowerBound, number.tokens.upperBound)
        guard number.isPlainDigits, (1...120).contains(number.value) else { return nil }
        let isNamed =
            start - 2 >= sentence.tokens.lowerBound && end < sentence.tokens.upperBound && isComma(start - 1)
            && isComma(end) && tokens[start - 2].kind == .word && tokens[start - 2].capitalised
        // "Aged 18 to 34": the second number is one as well.
        let first = sentence.cue("range-joiner", endingAt: start).map { $0.tokens.lowerBound - 1 } ?? start
        guard isNamed || sentence.cue("age", endingAt: start) != nil || sentence.cue("age", endingAt: first) != nil
        else {
            return nil
        }
        return FoundUnit(
            kind: .duration, unit: "a", tokens: number.tokens,
            origin: sentence.cue("age", endingAt: start)?.value.origin)
    }

    /// The sign straight before a number or its currency, behind a space or a mark: "(-3.4%)", "-$5".
    private func minus(before number: FoundNumber, _ unit: FoundUnit?) -> CueMatch<Cue>? {
        let first = number.tokens.lowerBound
        for start in [first, min(first, unit?.tokens.lowerBound ?? first)] {
            guard let sign = sentence.cue("sign", endingAt: start) else { continue }
            let at = sign.tokens.lowerBound
            // A word is a sign wherever it stands, a mark only straight before the number.
            guard tokens[at].kind != .mark || !tokens[start].spaceBefore else { continue }
            let isFree =
                at == sentence.tokens.lowerBound || tokens[at].spaceBefore || tokens[at - 1].kind == .mark
                || tokens[at].kind == .ideograph
            if isFree { return sign }
        }
        return nil
    }

    /// Leaves out pronouns ("which one"), the numbers of names ("Apollo 11", "ID.4") and scores ("2-1").
    private func isMeant(_ figure: FoundQuantity) -> Bool {
        guard let number = figure.number, figure.quantity.range == nil, figure.kind == .number || figure.kind == .count
        else { return true }
        let (start, end) = (number.tokens.lowerBound, number.tokens.upperBound)
        let first = tokens[start]
        let isInside = start > sentence.tokens.lowerBound
        if figure.kind == .number, number.value == 1, first.kind == .word, number.tokens.count == 1 {
            if isInside, first.capitalised { return false }
            return end == sentence.tokens.upperBound
                || tokens[end].kind != .digits && !sentence.language.forms.holds("noun-end", tokens[end])
        }
        if figure.kind == .count, !figure.countsSeveral, number.isPlainDigits,
            sentence.language.forms.knows(endings: "plural"), tokens[figure.tokens.upperBound - 1].capitalised
        {
            return false
        }
        guard isInside, number.isPlainDigits || first.capitalised && number.tokens.count == 1 else { return true }
        return !isNumbered(figure, start) && !isScore(number) && !isName(figure, start)
    }

    /// Whether a word stands before a number that it numbers; before a plural only a name does: "will order 50 jets".
    private func isNumbered(_ figure: FoundQuantity, _ start: Int) -> Bool {
        guard let word = sentence.cue("numbered", endingAt: start) else { return false }
        return !figure.countsSeveral || tokens[word.tokens.lowerBound].capitalised
    }

    /// Whether a capitalised word, or a word with a stop, stands straight before a number that counts no things.
    private func isName(_ figure: FoundQuantity, _ start: Int) -> Bool {
        let before = tokens[start - 1]
        if !tokens[start].spaceBefore {
            return before.kind == .mark && byte(start - 1) == UInt8(ascii: ".") && !before.spaceBefore
                && start - 2 >= sentence.tokens.lowerBound && tokens[start - 2].kind == .word
        }
        let isCounted = figure.kind == .count && sentence.language.forms.knows(endings: "plural")
        return before.kind == .word && before.capitalised && start - 1 > sentence.tokens.lowerBound
            && !(isCounted && figure.countsSeveral) && !sentence.language.forms.holds("noun-end", before)
    }

    /// Whether a bare number is part of two with a dash between, the greater first.
    private func isScore(_ number: FoundNumber) -> Bool {
        let (start, end) = (number.tokens.lowerBound, number.tokens.upperBound)
        func value(_ token: Int) -> Double? {
            guard sentence.tokens.contains(token), tokens[token].kind == .digits, !tokens[token].spaceBefore else {
                return nil
            }
            return Double(tokens.string(token..<token + 1))
        }
        if sentence.tokens.contains(end), isDash(end), let other = value(end + 1) { return number.value >= other }
        guard isDash(start - 1), !tokens[start].spaceBefore, start - 2 >= sentence.tokens.lowerBound,
            tokens[start - 2].kind == .digits, let other = Double(tokens.string(start - 2..<start - 1))
        else { return false }
        return other >= number.value
    }

    private func isDash(_ token: Int) -> Bool {
        sentence.tokens.contains(token) && !tokens[token].spaceBefore
            && sentence.cue("range-joiner", at: token)?.value.value == "dash"
    }

    /// "$245bn (£182bn)", "over 60 miles (100 km)": brackets behind a figure restate it in another unit.
    ///
    /// The two share their hedge; an amount that restates is no figure of its own.
    private func withConversions(_ found: [FoundQuantity]) -> [FoundQuantity] {
        let hedges = HedgeReading(tokens: tokens, sentence: sentence)
        var result: [FoundQuantity] = []
        for quantity in found {
            guard let before = result.last, quantity.kind == before.kind || before.kind == .conversion,
                quantity.kind == .amount || quantity.kind == .measure, quantity.quantity.unit != before.quantity.unit,
                restates(before, quantity)
            else {
                result.append(quantity)
                continue
            }
            let shared = quantity.quantity.hedge == nil ? hedges.hedged(quantity, as: before.quantity.hedge) : quantity
            result.append(
                quantity.kind == .amount
                    ? shared.with(kind: .conversion, span: before.tokens.upperBound..<quantity.tokens.upperBound + 1)
                    : shared)
        }
        return result
    }

    private func restates(_ before: FoundQuantity, _ figure: FoundQuantity) -> Bool {
        let opening = figure.span.lowerBound - 1
        let closing = figure.tokens.upperBound
        guard closing < sentence.tokens.upperBound, opening >= before.tokens.upperBound else { return false }
        if opening == before.tokens.upperBound {
            return byte(opening) == UInt8(ascii: "(")
                && (byte(closing) == UInt8(ascii: ")") || figure.kind == .measure && byte(closing) == UInt8(ascii: "/"))
        }
        return false
    }

    /// The token behind a hyphen that stands between a number and a word without spaces.
    private func hyphen(behind number: FoundNumber) -> Int? {
        let end = number.tokens.upperBound
        guard end + 1 < sentence.tokens.upperBound, byte(end) == UInt8(ascii: "-"), !tokens[end].spaceBefore,
            !tokens[end + 1].spaceBefore, tokens[end + 1].kind == .word
        else { return nil }
        return end + 1
    }

    private func isComma(_ token: Int) -> Bool { tokens[token].kind == .mark && byte(token) == UInt8(ascii: ",") }

    private func byte(_ token: Int) -> UInt8 { tokens.positions.bytes[tokens[token].start] }
}
