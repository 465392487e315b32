import Domain
import Matching
import Rules

/// Finds the numbers of a sentence: amounts, ranks and the figures that only name something.
struct NumberReading {
    private typealias Mark = NumberText.Mark

    private let text: NumberText
    private let cardinals: CardinalReading
    private let parts: PartReading
    private let ordinals: OrdinalReading
    private let labels: LabelReading
    private let telephones: TelephoneReading

    init(tokens: Tokens, sentence: Sentence) {
        text = NumberText(tokens, sentence)
        cardinals = CardinalReading(text: text)
        parts = PartReading(text: text, cardinals: cardinals)
        ordinals = OrdinalReading(text: text, cardinals: cardinals)
        labels = LabelReading(text: text)
        telephones = TelephoneReading(text: text)
    }

    func read() -> [FoundNumber] {
        var found: [FoundNumber] = []
        var index = text.range.lowerBound
        let end = text.range.upperBound
        while index < end {
            guard mayBegin(index) else {
                index += 1
                continue
            }
            // 一点 is an idiom, 一点五 a number.
            if let idiom = text.words.word(.idiom, index), !isBarred(idiom),
                amount(index, before: end).map({ $0.end <= idiom.end }) ?? true
            {
                index = idiom.end
            } else if let telephone = telephones.end(index) {
                found += labelled(index..<telephone)
                index = telephone
            } else if let chain = labels.chain(index), !isFigure(index, to: chain) {
                found += labelled(index..<chain)
                index = chain
            } else if let number = number(index) {
                found.append(number)
                index = number.tokens.upperBound
            } else {
                index = afterRow(index)
            }
        }
        return found
    }

    /// 之一 and 万分 are no idioms beside the bar of a fraction (千分之一, 万分之三), nor 三角 behind an amount (五元三角).
    private func isBarred(_ idiom: NumberWords.Word) -> Bool {
        text.words.endsBefore(.fractionBar, idiom.end - 1) || text.words.word(.fractionBar, idiom.end - 1) != nil
            || text.sentence.cue("currency", endingAt: idiom.start) != nil
    }

    /// Most tokens begin no number: only digits, marks and the words of numbers do.
    private func mayBegin(_ index: Int) -> Bool {
        switch text.tokens[index].kind {
        case .digits, .mark: true
        case .lineEnd: false
        case .word, .ideograph: text.words.begins(index)
        }
    }

    /// Whether a chain of figures is one number, as "1.234.567" is.
    private func isFigure(_ start: Int, to end: Int) -> Bool {
        DigitReading(text: text).read(start)?.end ?? start >= end
    }

    private func labelled(_ range: Range<Int>) -> [FoundNumber] {
        range.filter { text.isDigits($0) }.map {
            FoundNumber(tokens: $0..<$0 + 1, value: text.whole($0), step: 1, isPlainDigits: true, isLabel: true)
        }
    }

    private func number(_ start: Int) -> FoundNumber? {
        let end = text.range.upperBound
        if let rank = ordinals.read(start, before: end), !isPart(start, rank) {
            return FoundNumber(
                tokens: start..<rank.end, value: rank.value, step: 1, isPlainDigits: false, isOrdinal: true)
        }
        let minus = minus(start)
        let first = minus?.end ?? start
        guard first < end, let piece = amount(first, before: end) else { return nil }
        if minus != nil, minus?.isLoose == true, piece.end != end { return nil }
        var number = FoundNumber(
            tokens: start..<piece.end, value: minus == nil ? piece.value : -piece.value, step: abs(piece.step),
            isPlainDigits: piece.isPlainDigits && minus == nil, scale: piece.scale, isFraction: piece.isFraction)
        if text.isDigits(first) || text.isDigits(first + 1) {
            number.isLabel =
                labels.isBound(first) || labels.isItem(piece, first) || labels.isContinued(piece.end)
        }
        return number.value.isFinite ? number : nil
    }

    /// Whether what reads as a rank is a part: "one third", "a fifth of".
    private func isPart(_ start: Int, _ rank: NumberPiece) -> Bool {
        (parts.read(start, before: text.range.upperBound)?.end ?? start) >= rank.end
    }

    /// A number without its sign.
    private func amount(_ start: Int, before end: Int) -> NumberPiece? {
        if let part = parts.read(start, before: end) { return part }
        if let row = row(start) { return row.piece }
        guard let piece = cardinals.read(start, before: end) else { return nil }
        let extended = parts.extended(piece, from: start, before: end)
        return extended.end > piece.end || counts(piece, start) ? extended : nil
    }

    /// A minus before a number: a word, or a sign that touches it or stands with it alone.
    private func minus(_ start: Int) -> (end: Int, isLoose: Bool)? {
        if let word = text.words.word(.minus, start) {
            return (text.isTight(Mark.hyphen, word.end) ? word.end + 1 : word.end, false)
        }
        guard text.mark(Mark.hyphen, start) || text.mark(Mark.dash, start), text.range.contains(start + 1) else {
            return nil
        }
        let isFree =
            !text.isGlued(start)
            || text.tokens[start - 1].kind == .mark
                && ![Mark.closing, Mark.hyphen].contains(text.tokens[start - 1].key)
            || text.sentence.cue("currency-sign", endingAt: start) != nil
        guard isFree, text.isDigits(start + 1) || text.mark(Mark.stop, start + 1) else { return nil }
        return text.isGlued(start + 1) ? (start + 1, false) : start == text.range.lowerBound ? (start + 1, true) : nil
    }

    // MARK: Digits in a row

    /// Characters for digits one by one: a year such as 二〇二四, or a pair before a word that takes one.
    private func row(_ start: Int) -> (piece: NumberPiece, end: Int)? {
        guard text.tokens[start].kind == .ideograph else { return nil }
        let end = rowEnd(start)
        guard end - start > 1 else { return nil }
        var value = 0.0
        var hasZero = false
        for index in start..<end {
            let digit = text.words.cardinal(index)?.value ?? 0
            hasZero = hasZero || digit == 0
            value = value * 10 + digit
        }
        let isPair = end - start == 2 && text.words.word(.pairUnit, end) != nil
        let isPlaced = text.words.word(.place, end) != nil
        guard (hasZero || end - start > 3) && !isPlaced || isPair, value < 1e15 else { return nil }
        return (
            NumberPiece(end: end, figure: DecimalFigure(digits: value), isPlainDigits: end - start == 4), end
        )
    }

    private func rowEnd(_ start: Int) -> Int {
        var end = start
        while let digit = text.words.cardinal(end), digit.end == end + 1, digit.value < 10 { end += 1 }
        return end
    }

    /// The token behind what is no number: two digits in a row are "two or three", with what multiplies them.
    private func afterRow(_ start: Int) -> Int {
        guard text.tokens[start].kind == .ideograph else { return start + 1 }
        var end = rowEnd(start)
        guard end - start > 1 else { return start + 1 }
        while let word = text.words.word(.place, end) ?? text.words.word(.multiplier, end) { end = word.end }
        return end
    }

    // MARK: Words that are more than numbers

    /// Whether a word that may be a number is one here.
    private func counts(_ piece: NumberPiece, _ start: Int) -> Bool {
        let words = text.words
        if text.tokens[start].kind == .ideograph, rowEnd(start) - start > 1 { return false }
        guard piece.end == start + 1, !piece.isDigits else { return true }
        if piece.value == 1, words.endsBefore(.oneBlocker, start) || words.word(.oneFollower, piece.end) != nil {
            return false
        }
        guard words.word(.loneDigit, start) != nil, !words.endsBefore(.fractionBar, start) else { return true }
        // 一个 counts, 是一 and “一” name the number, 统一 and 一切 do neither.
        if words.word(.measureWord, piece.end) != nil || text.sentence.cue("currency", at: piece.end) != nil
            || text.sentence.cue("currency-part", at: piece.end) != nil
            || text.sentence.cue("unit", at: piece.end) != nil
        {
            return true
        }
        func isFree(_ at: Int) -> Bool { !text.range.contains(at) || text.tokens[at].kind != .ideograph }
        let isNamed = words.word(.naming, start - 1) != nil
        return (isFree(start - 1) || isNamed) && (isFree(piece.end) || isNamed && words.word(.naming, piece.end) != nil)
    }
}
