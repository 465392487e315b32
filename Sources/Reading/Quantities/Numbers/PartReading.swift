import Domain
import Matching
import Rules

/// Reads parts of one, and whole numbers with parts: "three fifths", "two and a half", "1 1/2", ¾, 三分之二, "one in four".
struct PartReading {
    private typealias Mark = NumberText.Mark

    /// The longest number that stands before the word of a part.
    private static let longestRun = 14

    let text: NumberText
    let cardinals: CardinalReading

    private var words: NumberWords { text.words }

    /// The part, or number with a part, that begins at a token.
    func read(_ start: Int, before limit: Int) -> NumberPiece? {
        if let part = named(start, before: limit) ?? half(start, before: limit) ?? glyph(start) {
            return multiplied(part, before: limit)
        }
        return slashed(start)
    }

    /// What a number that was read becomes with what stands behind it; itself where that is nothing of it.
    func extended(_ whole: NumberPiece, from start: Int, before limit: Int) -> NumberPiece {
        mixed(whole, before: limit) ?? barred(whole, before: limit) ?? shared(whole, from: start, before: limit)
            ?? whole
    }

    // MARK: Named parts

    /// "Three fifths", "a third", "one twenty-fifth", "two hundred and fifty-four hundredths".
    private func named(_ start: Int, before limit: Int) -> NumberPiece? {
        guard words.has(.part) || words.has(.parts),
            words.word(.oneWord, start) != nil || words.cardinal(start) != nil || words.word(.barePart, start) != nil
        else { return nil }
        if let bare = words.word(.barePart, start) {
            guard words.word(.multiplier, bare.end) != nil else { return nil }
            return part(1, of: bare.value, end: bare.end)
        }
        var end = start
        var joiner: Int?
        while end < limit, end - start < Self.longestRun {
            if end > start, let part = words.word(.parts, end) {
                return joined(start, joiner, part, limit) ?? composed(start, part, isPlural: true)
            }
            if end > start, let part = words.word(.part, end) {
                return joined(start, joiner, part, limit) ?? composed(start, part, isPlural: false)
            }
            if words.word(.joiner, end) != nil { joiner = end }
            guard let next = run(end) else { return nil }
            end = next
        }
        return nil
    }

    /// The token behind a word of a number.
    private func run(_ at: Int) -> Int? {
        if let word = words.cardinal(at) ?? words.word(.multiplier, at) ?? words.word(.joiner, at)
            ?? words.word(.oneWord, at) ?? words.word(.place, at)
        {
            return word.end
        }
        return text.mark(Mark.hyphen, at) ? at + 1 : nil
    }

    /// "Two and fifty-four hundredths": a proper part behind a joiner stands beside the whole.
    private func joined(_ start: Int, _ joiner: Int?, _ part: NumberWords.Word, _ limit: Int) -> NumberPiece? {
        guard let joiner, joiner > start, let behind = words.word(.joiner, joiner)?.end,
            let whole = cardinals.read(start, before: joiner), whole.end == joiner,
            let share = composed(behind, part, isPlural: words.word(.parts, part.start) != nil, isBound: true),
            share.value < 1
        else { return nil }
        return sum(whole, share)
    }

    /// The numerator before the longest denominator that leaves one: "twenty twenty-fifths" is twenty of twenty-five.
    private func composed(
        _ start: Int, _ part: NumberWords.Word, isPlural: Bool, isBound: Bool = false
    ) -> NumberPiece? {
        guard start < part.start else { return nil }
        for split in start + 1...part.start {
            guard let parts = denominator(split, part), let count = numerator(start, before: split, part) else {
                continue
            }
            if !isPlural {
                guard count == 1 else { return nil }
                // "A third country" is no part.
                if !isBound, words.word(.oneWord, start) != nil, !isFollowed(part.end) { return nil }
            }
            return self.part(count, of: parts, end: part.end)
        }
        return nil
    }

    private func numerator(_ start: Int, before end: Int, _ part: NumberWords.Word) -> Double? {
        // A hyphen binds the number to the part only: "three-fifths".
        let last = end == part.start && text.mark(Mark.hyphen, end - 1) ? end - 1 : end
        if let one = words.word(.oneWord, start), one.end == last { return 1 }
        guard let piece = cardinals.read(start, before: last), piece.end == last else { return nil }
        return piece.value
    }

    private func denominator(_ start: Int, _ part: NumberWords.Word) -> Double? {
        guard start < part.start else { return part.value }
        let last = text.mark(Mark.hyphen, part.start - 1) ? part.start - 1 : part.start
        guard words.cardinal(start) != nil, let tens = cardinals.read(start, before: last), tens.end == last,
            tens.isWhole
        else { return nil }
        return Self.ordinal(tens.value, part.value)
    }

    /// What a cardinal and the ordinal behind it make: twenty and first, but not three and fifth.
    static func ordinal(_ cardinal: Double, _ last: Double) -> Double? {
        var sum = CardinalSum()
        if cardinal.truncatingRemainder(dividingBy: 1000) == 0 { return last < 1000 ? cardinal + last : nil }
        sum.add(DecimalFigure(digits: cardinal), isDigits: false, isJoined: false)
        return sum.takes(last) ? cardinal + last : nil
    }

    private func part(_ count: Double, of parts: Double, end: Int) -> NumberPiece? {
        guard parts > 0 else { return nil }
        return NumberPiece(end: end, figure: DecimalFigure(digits: count / parts), isFraction: true)
    }

    private func isFollowed(_ end: Int) -> Bool {
        !text.range.contains(end) || !text.tokens[end].isText || words.word(.partFollower, end) != nil
            || words.word(.multiplier, end) != nil
    }

    /// "Half", "a half", "one half"; not the second half, nor half an hour.
    private func half(_ start: Int, before limit: Int, isMixed: Bool = false) -> NumberPiece? {
        guard words.has(.wholePart) else { return nil }
        var at = words.word(.oneWord, start)?.end ?? start
        if let one = words.cardinal(start), one.value == 1 { at = one.end }
        if at > start, text.mark(Mark.hyphen, at) { at += 1 }
        guard let half = words.word(.wholePart, at), half.end <= limit,
            !words.endsBefore(.partBlocker, start), !words.endsBefore(.ordinal, start)
        else { return nil }
        var next = words.word(.oneWord, half.end)?.end ?? half.end
        if text.mark(Mark.hyphen, half.end), text.isGlued(half.end) { next = half.end + 1 }
        let isOther = words.word(.partOther, next) != nil || next > half.end && text.mark(Mark.hyphen, half.end)
        return isOther && !isMixed ? nil : part(half.value, of: 1, end: half.end)
    }

    /// "Half a million", "quarter million", "half a dozen".
    private func multiplied(_ part: NumberPiece, before limit: Int) -> NumberPiece {
        let at = words.word(.oneWord, part.end)?.end ?? part.end
        guard let word = words.word(.multiplier, at), word.end <= limit else { return part }
        var piece = part
        piece.figure = DecimalFigure(digits: part.value * word.value)
        piece.scale = word.value
        piece.end = word.end
        piece.isFraction = false
        return multiplied(piece, before: limit)
    }

    // MARK: Wholes with parts

    /// "One and a half million", "five billion and three quarters", "1 1/2", "1½", 三又二分之一.
    private func mixed(_ whole: NumberPiece, before limit: Int) -> NumberPiece? {
        if let joiner = words.word(.mixedJoiner, whole.end), joiner.end < limit {
            if let share = named(joiner.end, before: limit) ?? half(joiner.end, before: limit, isMixed: true),
                share.isFraction,
                share.value < 1
            {
                return sum(whole, share)
            }
            if let parts = cardinals.read(joiner.end, before: limit), let share = barred(parts, before: limit),
                share.isFraction, share.value < 1
            {
                return sum(whole, share)
            }
        }
        guard whole.isDigits, whole.isWhole else { return nil }
        if let share = glyph(whole.end) { return multiplied(sum(whole, share), before: limit) }
        if whole.isPlainDigits, text.isDigits(whole.end), text.tokens[whole.end].spaceBefore,
            let share = slashed(whole.end, isBehindWhole: true)
        {
            return multiplied(sum(whole, share), before: limit)
        }
        return nil
    }

    /// A whole and a part; a multiplier behind takes both where the whole has none, and the part takes the whole's
    /// where it has none itself.
    private func sum(_ whole: NumberPiece, _ share: NumberPiece) -> NumberPiece {
        var piece = whole
        piece.isPlainDigits = false
        piece.isDigits = false
        piece.end = share.end
        if let word = words.word(.multiplier, share.end) {
            piece.end = word.end
            if whole.scale > word.value {
                piece.figure = DecimalFigure(digits: whole.value + share.value * word.value)
                piece.scale = 1
            } else {
                piece.figure = DecimalFigure(digits: (whole.value + share.value) * word.value)
                piece.scale = word.value
            }
        } else {
            let unit = whole.scale >= 1_000_000 ? whole.scale : 1
            piece.figure = DecimalFigure(digits: whole.value + share.value * unit)
            piece.scale = 1
        }
        return piece
    }

    // MARK: Signs

    /// ½ and its like.
    private func glyph(_ at: Int) -> NumberPiece? {
        guard text.range.contains(at), text.tokens[at].kind == .mark, let scalar = text.scalar(at),
            let share = scalar.properties.numericValue, share > 0, share < 1
        else { return nil }
        return NumberPiece(end: at + 1, figure: DecimalFigure(digits: share), isFraction: true)
    }

    /// "3/4"; not a date, and not the years "2023/24".
    private func slashed(_ at: Int, isBehindWhole: Bool = false) -> NumberPiece? {
        guard text.isDigits(at), text.isTight(Mark.slash, at + 1), text.isDigits(at + 2),
            text.digitCount(at) <= 3, text.digitCount(at + 2) <= 3,
            !(text.isTight(Mark.slash, at + 3) || text.isTight(Mark.hyphen, at + 3) || text.isTight(Mark.stop, at + 3)),
            !text.isGlued(at) || text.tokens[at - 1].kind == .ideograph || text.mark(Mark.bracket, at - 1)
                || text.mark(Mark.hyphen, at - 1) || text.mark(Mark.comma, at - 1)
        else { return nil }
        let (count, parts) = (text.whole(at), text.whole(at + 2))
        let isUsual = isBehindWhole || count < parts || [2, 3, 4, 5, 8].contains(parts)
        guard count > 0, isUsual, (2...10).contains(parts) || [16, 32, 64, 100].contains(parts) else { return nil }
        return part(count, of: parts, end: at + 3)
    }

    /// 五分之一, the parts first; a bar that is short for 分之 counts only where nothing goes on behind.
    private func barred(_ parts: NumberPiece, before limit: Int) -> NumberPiece? {
        guard let bar = words.word(.fractionBar, parts.end), parts.isWhole, parts.value > 0 else { return nil }
        let minus = words.word(.minus, bar.end)
        guard let count = cardinals.read(minus?.end ?? bar.end, before: limit),
            bar.value == 1 || !text.range.contains(count.end) || !text.tokens[count.end].isText
        else { return nil }
        return part(minus == nil ? count.value : -count.value, of: parts.value, end: count.end)
    }

    /// "One in four", "two out of three", "one over three".
    private func shared(_ count: NumberPiece, from start: Int, before limit: Int) -> NumberPiece? {
        guard let joiner = words.word(.shareJoiner, count.end), count.isWhole, count.value > 0, joiner.end < limit,
            text.sentence.cue("currency-sign", endingAt: start) == nil,
            let parts = cardinals.read(joiner.end, before: limit), parts.isWhole, parts.value > 1,
            !(parts.isPlainDigits && parts.value >= 1000)
        else { return nil }
        let isLast = !text.range.contains(parts.end) || !text.tokens[parts.end].isText
        if joiner.value == 0 {
            guard isLast else { return nil }
            return part(count.value, of: parts.value, end: parts.end)
        }
        guard count.value < parts.value, !text.isGlued(parts.end) || isLast,
            !["unit", "currency", "month", "timeunit"].contains(where: { text.sentence.cue($0, at: parts.end) != nil })
        else { return nil }
        // "Three in twelve" is as often a score as a share.
        let isShare = joiner.value == 2 || count.value == 1 || [3, 4, 5, 6, 7, 8, 9, 10, 20, 100].contains(parts.value)
        return isShare ? part(count.value, of: parts.value, end: parts.end) : nil
    }
}
