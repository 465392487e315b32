import Domain
import Matching
import Rules

/// Reads figures: "2,180.5", "1 234,5", "1'234", "12,34,567", ".5", "6.02x10^23".
struct DigitReading {
    private typealias Mark = NumberText.Mark

    let text: NumberText

    /// The figure that begins at a token, without its multiplier.
    func read(_ start: Int) -> NumberPiece? {
        guard let mantissa = leadingPoint(start) ?? figure(start) else { return nil }
        return scientific(mantissa) ?? power(mantissa) ?? mantissa
    }

    private func figure(_ start: Int) -> NumberPiece? {
        guard text.isDigits(start) else { return nil }
        let (end, mark) = groups(start)
        var figure = DecimalFigure(digits: text.whole(start))
        for index in start + 1..<end where text.isDigits(index) {
            figure = figure.appending(text.whole(index), count: text.digitCount(index))
        }
        let isPlain = end == start + 1
        var piece = NumberPiece(end: end, figure: figure, isPlainDigits: isPlain, isDigits: true)
        guard let point = point(end, start, mark), text.digitCount(end + 1) <= 40 else { return piece }
        piece.figure = figure.appending(text.whole(end + 1), count: text.digitCount(end + 1), asDecimals: true)
        piece.end = end + 2
        piece.isPlainDigits = false
        // "2.2.1" and "1,2,3" are no figures: one point only.
        return text.isTight(point, piece.end) && text.isDigits(piece.end + 1) ? nil : piece
    }

    /// The digits in groups, and the mark between them; without groups the first digits alone.
    private func groups(_ start: Int) -> (end: Int, mark: UInt64?) {
        let lead = text.digitCount(start)
        guard lead <= 3 else { return (start + 1, nil) }
        for mark in [Mark.comma, Mark.stop, Mark.apostrophe] {
            var end = start + 1
            var count = 0
            // A wide comma groups wide digits only; elsewhere it parts clauses.
            while text.isTight(mark, end), text.isDigits(end + 1), text.digitCount(end + 1) == 3,
                text.tokens[end].end - text.tokens[end].start == 1 || text.isWide(end + 1)
            {
                end += 2
                count += 1
            }
            if mark == Mark.comma, text.groupsByComma, let indian = indian(start) { return (indian, mark) }
            // One group behind a point, or behind the comma of a language that has it before decimals, is decimals.
            // With the other mark behind it, it is a group: "1.234,5".
            let isPointed = mark == Mark.stop && text.isTight(Mark.comma, end) && text.isDigits(end + 1)
            let isGroup = mark == Mark.apostrophe || mark == Mark.comma && text.groupsByComma || isPointed
            let needed = isGroup ? 1 : 2
            let goesOn = text.isTight(mark, end) && text.isDigits(end + 1)
            if count >= needed, !goesOn { return (end, mark) }
        }
        return (spaced(start), nil)
    }

    /// "12,34,567": groups of two, the last of three.
    private func indian(_ start: Int) -> Int? {
        guard text.digitCount(start) <= 2 else { return nil }
        var end = start + 1
        while text.isTight(Mark.comma, end), text.isDigits(end + 1), text.digitCount(end + 1) == 2 { end += 2 }
        guard end > start + 1, text.isTight(Mark.comma, end), text.isDigits(end + 1), text.digitCount(end + 1) == 3,
            !(text.isTight(Mark.comma, end + 2) && text.isDigits(end + 3))
        else { return nil }
        return end + 2
    }

    /// The token behind groups of three behind spaces.
    ///
    /// A space that does not break shows them; a plain one does in languages that write so, between two groups or more,
    /// and before a multiplier or behind a currency.
    private func spaced(_ start: Int) -> Int {
        guard text.whole(start) > 0 else { return start + 1 }
        var end = start + 1
        var isBound = true
        while text.isDigits(end), text.digitCount(end) == 3, text.tokens[end].spaceBefore,
            text.tokens[end].start - text.tokens[end - 1].end <= 3
        {
            if text.tokens.positions.bytes[text.tokens[end].start - 1] == 0x20 { isBound = false }
            end += 1
        }
        // "423 0000", "495 123-45-67": what follows is no group, so neither is what stands before it.
        let goesOn =
            text.isTight(Mark.hyphen, end) && text.isDigits(end + 1)
            || text.isDigits(end) && text.tokens[end].spaceBefore && text.digitCount(end) > 3
        guard end > start + 1, !goesOn else { return start + 1 }
        if isBound || text.groupsBySpace || end - start > 2 { return end }
        let isAmount =
            text.words.word(.multiplier, end) != nil || text.sentence.cue("currency-sign", endingAt: start) != nil
        return isAmount ? end : start + 1
    }

    /// The mark before decimals at a token, if digits stand behind it.
    private func point(_ at: Int, _ start: Int, _ groupMark: UInt64?) -> UInt64? {
        for mark in [Mark.stop, Mark.comma] where text.isTight(mark, at) && text.isDigits(at + 1) && mark != groupMark {
            if groupMark == Mark.comma || groupMark == Mark.stop { return mark }
            if mark == text.decimal || mark == Mark.stop { return mark }
            // "1,3" and "5,00" where the point is usual: no group, so decimals, unless a list goes on.
            let goesOn = text.isTight(mark, at + 2) && text.isDigits(at + 3)
            if text.digitCount(at + 1) <= 2, text.digitCount(start) <= 3, !goesOn, text.whole(start) < 1000,
                text.tokens[at].end - text.tokens[at].start == 1
            {
                return mark
            }
        }
        return nil
    }

    /// ".5" behind a space, a mark or nothing.
    private func leadingPoint(_ start: Int) -> NumberPiece? {
        guard text.mark(Mark.stop, start), text.isDigits(start + 1), text.isGlued(start + 1),
            !text.isGlued(start)
                || text.tokens[start - 1].kind == .mark && text.tokens[start - 1].key != Mark.stop,
            !(text.isTight(Mark.stop, start + 2) && text.isDigits(start + 3))
        else { return nil }
        let figure = DecimalFigure(digits: text.whole(start + 1), decimals: text.digitCount(start + 1))
        return NumberPiece(end: start + 2, figure: figure, isDigits: true)
    }

    /// "1.3e6", "6.02x10^23".
    private func scientific(_ mantissa: NumberPiece) -> NumberPiece? {
        var at = mantissa.end
        if text.mark(Mark.exponent, at), text.isGlued(at) {
            at += 1
        } else if text.mark(Mark.times, at) || text.mark(Mark.cross, at), text.isDigits(at + 1),
            text.whole(at + 1) == 10, text.isGlued(at + 2)
        {
            // "10^23", and "10−23" where the exponent has lost its place.
            if text.mark(Mark.caret, at + 2) {
                at += 3
            } else if text.mark(Mark.hyphen, at + 2) {
                at += 2
            } else {
                return nil
            }
        } else {
            return nil
        }
        guard let (exponent, end) = signed(at), abs(exponent) <= 300 else { return nil }
        var piece = mantissa
        piece.end = end
        piece.isPlainDigits = false
        piece.figure.decimals -= Int(exponent)
        if piece.figure.decimals < 0 {
            piece.figure = DecimalFigure(digits: piece.figure.digits * DecimalFigure.power(-piece.figure.decimals))
        }
        return piece
    }

    /// "2.5^-1".
    private func power(_ base: NumberPiece) -> NumberPiece? {
        guard text.isTight(Mark.caret, base.end), let (exponent, end) = signed(base.end + 1), abs(exponent) <= 300
        else { return nil }
        var value = 1.0
        for _ in 0..<Int(abs(exponent)) { value *= base.value }
        if exponent < 0 { value = 1 / value }
        guard value.isFinite else { return nil }
        return NumberPiece(end: end, figure: DecimalFigure(digits: value), isDigits: true)
    }

    /// A whole number with its sign or without, glued to what stands before.
    private func signed(_ at: Int) -> (value: Double, end: Int)? {
        var at = at
        var sign = 1.0
        if text.isGlued(at), text.mark(Mark.hyphen, at) || text.mark(Mark.plus, at) {
            sign = text.mark(Mark.hyphen, at) ? -1 : 1
            at += 1
        }
        guard text.isDigits(at), text.isGlued(at) else { return nil }
        return (sign * text.whole(at), at + 1)
    }
}
