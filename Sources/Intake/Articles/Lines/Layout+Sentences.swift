import Matching
import Rules

extension Layout {
    /// The sentences of a range of tokens within one line.
    func sentences(_ range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            guard isMark(index, of: Marks.sentenceEnds) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < range.upperBound, isMark(end, of: Marks.closing), !tokens[end].spaceBefore { end += 1 }
            if end == range.upperBound || (beginsSentence(end, after: index) && !endsAbbreviation(index, from: start)) {
                sentences.append(start..<end)
                start = end
            }
            index = end
        }
        if start < range.upperBound { sentences.append(start..<range.upperBound) }
        return sentences
    }

    /// Whether a token may begin a sentence: behind a space, not in small letters; ideographs need no space.
    private func beginsSentence(_ token: Int, after mark: Int) -> Bool {
        if tokens[token].kind == .ideograph || tokens[mark].end - tokens[mark].start > 2 { return true }
        guard tokens[token].spaceBefore else { return false }
        return tokens[token].kind != .word || tokens[token].capitalised
    }

    /// Whether a full stop closes an abbreviation or an initial.
    private func endsAbbreviation(_ mark: Int, from start: Int) -> Bool {
        guard mark > start, tokens[mark].end - tokens[mark].start == 1, tokens[mark - 1].kind == .word else {
            return false
        }
        let before = tokens[mark - 1]
        if before.end - before.start == 1, before.capitalised { return true }
        return cue(.abbreviation, at: mark - 1, before: mark) != nil
    }
}
