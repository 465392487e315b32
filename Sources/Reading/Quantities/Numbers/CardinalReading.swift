import Domain
import Matching
import Rules

/// Reads cardinals in figures, words or both: "218", "two hundred and six", "34.6 million", 四亿五千万, 3万4000.
struct CardinalReading {
    private typealias Mark = NumberText.Mark

    let text: NumberText

    private var words: NumberWords { text.words }

    /// The number that begins at a token and ends before a limit.
    func read(_ start: Int, before limit: Int) -> NumberPiece? {
        var state = State(index: start)
        if let one = words.word(.oneWord, start) {
            // "A hundred", not "a".
            guard let next = words.word(.multiplier, one.end), next.end <= limit else { return nil }
            state.sum.add(DecimalFigure(digits: 1), isDigits: false, isJoined: false)
            state.index = one.end
            state.hasCardinal = true
        }
        while state.index < limit {
            guard step(&state, before: limit) else { break }
            if let conflict = state.conflict { return conflict }
        }
        return finished(state, from: start)
    }

    /// What has been read so far.
    private struct State {
        var sum = CardinalSum()
        var index: Int
        var scale = 1.0
        var statedDecimals = 0
        var digitTokens = 0
        /// Whether anything but a bare multiplier has been read.
        var hasCardinal = false
        /// What stood before the cardinal that waits, should a multiplier show that it is another number.
        var before: NumberPiece?
        /// The number that ends before what stands here.
        var conflict: NumberPiece?
        /// Whether decimals have been read, behind which only a multiplier can stand.
        var isClosed = false
    }

    /// Reads one word, figure or mark further; false where the number ends.
    private func step(_ state: inout State, before limit: Int) -> Bool {
        var at = state.index
        var isJoined = false
        if !state.sum.isEmpty {
            if state.sum.pending == nil, let and = words.word(.joiner, at) {
                at = and.end
                isJoined = true
            } else if text.mark(Mark.hyphen, at), isTied(at) {
                at += 1
            }
        }
        guard at < limit else { return false }
        if !state.isClosed {
            if cardinal(at, isJoined, &state, before: limit) { return true }
            if figure(at, isJoined, &state) { return true }
            if place(at, &state) { return true }
        }
        guard !isJoined || words.word(.vague, at) != nil else { return false }
        return multiplier(at, &state, before: limit) || (!state.isClosed && decimals(at, &state))
    }

    /// A hyphen between the words of a number, glued to both or apart from both.
    private func isTied(_ at: Int) -> Bool {
        text.range.contains(at + 1) && text.tokens[at].spaceBefore == text.tokens[at + 1].spaceBefore
            && text.tokens[at - 1].kind == .word
    }

    private func cardinal(_ at: Int, _ isJoined: Bool, _ state: inout State, before limit: Int) -> Bool {
        guard let word = words.cardinal(at), word.end <= limit, state.sum.takes(word.value) else { return false }
        if isJoined, let scale = state.sum.lastScale, scale < 100 { return false }
        remember(&state)
        let isHalf = word.value != word.value.rounded()
        let figure = isHalf ? DecimalFigure(digits: word.value * 10, decimals: 1) : DecimalFigure(digits: word.value)
        state.sum.add(figure, isDigits: false, isJoined: isJoined)
        state.hasCardinal = true
        state.index = word.end
        return true
    }

    private func remember(_ state: inout State) {
        if state.sum.pending == nil, !state.sum.closed.isEmpty {
            state.before = finished(state, from: nil)
        }
    }

    private func figure(_ at: Int, _ isJoined: Bool, _ state: inout State) -> Bool {
        guard state.sum.pending == nil, text.isDigits(at) || text.isDigits(at + 1),
            let run = DigitReading(text: text).read(at)
        else { return false }
        if let scale = state.sum.lastScale {
            guard run.value > 0, run.value < scale, follows(run, at, scale, isJoined) else { return false }
        }
        remember(&state)
        state.digitTokens += 1
        state.statedDecimals = max(0, run.figure.decimals)
        state.isClosed = false
        state.sum.add(run.figure, isDigits: true, isJoined: isJoined)
        state.hasCardinal = true
        state.index = run.end
        return true
    }

    /// Whether figures behind a multiplier go on with its number: 3万4000, "4 thousand 3 hundred", "3 hundred and 21".
    private func follows(_ run: NumberPiece, _ at: Int, _ scale: Double, _ isJoined: Bool) -> Bool {
        let isPlaced = text.tokens[at - 1].kind == .ideograph
        if isPlaced, !text.tokens[at].spaceBefore { return true }
        let next = words.word(.multiplier, run.end) ?? words.word(.place, run.end)
        if let next, next.value < scale, scale >= 1000 { return !isJoined }
        guard next == nil, run.isPlainDigits else { return false }
        if isJoined { return scale <= 1000 && text.digitCount(at) <= 3 }
        return scale == 1000 && text.digitCount(at) == 3
    }

    private func place(_ at: Int, _ state: inout State) -> Bool {
        guard let word = words.word(.place, at) else { return false }
        if let pending = state.sum.pending, pending.value >= 10 { return false }
        if let scale = state.sum.lastScale, scale <= word.value {
            state.conflict = state.sum.pending == nil ? nil : state.before
            return state.conflict != nil
        }
        // 百 and 千 alone are in words such as 百姓; behind the bar of a fraction they count.
        if word.value == 10 || !state.sum.isEmpty || words.endsBefore(.fractionBar, at) { state.hasCardinal = true }
        state.sum.close(place: word.value)
        state.index = word.end
        return true
    }

    private func multiplier(_ at: Int, _ state: inout State, before limit: Int) -> Bool {
        // 十余万: some more than ten times ten thousand.
        let start = words.word(.vague, at)?.end ?? at
        guard let word = scaleWord(start, state), word.end <= limit else { return false }
        if state.sum.isEmpty {
            let isLone = words.word(.loneMultiplier, at) != nil
            // "Hundred thousand", 万九.
            let next = words.word(.multiplier, word.end).map { $0.value > word.value && at == start } ?? false
            let digit = words.word(.cardinal, word.end) != nil && text.tokens[at].kind == .ideograph
            guard isLone || next || digit else { return false }
            state.hasCardinal = state.hasCardinal || !digit
            state.sum.add(DecimalFigure(digits: 1), isDigits: false, isJoined: false)
        }
        guard state.sum.takes(multiplier: word.value, strict: text.tokens[at].kind != .ideograph) else {
            guard state.sum.pending != nil, let before = state.before else { return false }
            state.conflict = before
            return true
        }
        // 百二万 is 120 times ten thousand.
        if let scale = state.sum.lastScale, scale < word.value, text.sentence.language.script == .han {
            state.sum.shorten()
        }
        state.scale = state.sum.closed.isEmpty || state.sum.pending == nil ? state.scale * word.value : word.value
        state.sum.close(multiplier: word.value)
        state.isClosed = false
        state.index = word.end
        return true
    }

    /// What multiplies at a token: a word, or a short form behind digits.
    private func scaleWord(_ at: Int, _ state: State) -> NumberWords.Word? {
        if state.sum.pendingIsDigits, state.sum.pending != nil, text.range.contains(at) {
            if let capital = words.word(.capitalSuffix, at), isWholeWord(capital) { return capital }
            if let word = words.word(.suffix, at), isWholeWord(word), text.isGlued(at) || word.value == 1000 {
                // "100m": a million, or metres.
                return words.word(.lengthWord, word.end) != nil && text.tokens[at].end - text.tokens[at].start == 1
                    && !text.tokens[at].capitalised ? nil : word
            }
        }
        return words.word(.multiplier, at)
    }

    /// Whether no letters or digits go on behind a short form.
    private func isWholeWord(_ word: NumberWords.Word) -> Bool {
        !text.isGlued(word.end) || text.tokens[word.end].kind == .mark || text.tokens[word.end].kind == .ideograph
    }

    /// "Point five", 点五, behind a whole number.
    private func decimals(_ at: Int, _ state: inout State) -> Bool {
        guard let point = words.word(.point, at), state.sum.pending?.decimals ?? 0 == 0 else { return false }
        var end = point.end
        var value = 0.0
        var count = 0
        while let digit = words.word(.cardinal, end), digit.value < 10, digit.value == digit.value.rounded() {
            value = value * 10 + digit.value
            count += 1
            end = digit.end
        }
        if count == 0, text.isDigits(end) {
            value = text.whole(end)
            count = text.digitCount(end)
            end += 1
        } else if count == 0, let tens = words.word(.cardinal, end), tens.value >= 10, tens.value < 100 {
            var sum = CardinalSum()
            sum.add(DecimalFigure(digits: tens.value), isDigits: false, isJoined: false)
            end = tens.end
            let unit = text.mark(Mark.hyphen, end) ? end + 1 : end
            if let word = words.word(.cardinal, unit), sum.takes(word.value) {
                sum.add(DecimalFigure(digits: word.value), isDigits: false, isJoined: false)
                end = word.end
            }
            value = sum.total.digits
            count = 2
        }
        guard count > 0, count <= 40, words.word(.place, end) == nil,
            count > 1 || words.word(.clockWord, end) == nil
        else { return false }
        state.hasCardinal = true
        state.statedDecimals = count
        state.sum.collapse(adding: value, count: count)
        state.before = nil
        state.index = end
        state.isClosed = true
        return true
    }

    private func finished(_ state: State, from start: Int?) -> NumberPiece? {
        var sum = state.sum
        guard !sum.isEmpty, state.hasCardinal else { return nil }
        let isSummed = sum.pending != nil && !sum.closed.isEmpty
        if isSummed, text.sentence.language.script == .han { sum.shorten() }
        let total = sum.total
        let isFigure = state.digitTokens == 1 && sum.closed.isEmpty
        return NumberPiece(
            end: state.index, figure: total, scale: isSummed ? 1 : state.scale, statedDecimals: state.statedDecimals,
            isPlainDigits: isFigure && start.map { $0 + 1 == state.index } ?? false,
            isDigits: state.digitTokens > 0)
    }
}
