import Domain
import Matching
import Rules

/// A text cut into lines with what the rules know of their words.
struct Layout {
    let positions: TextPositions
    let tokens: Tokens
    /// The lines that hold something, without white space at their ends.
    let lines: [TextLine]
    /// Every wording of the rules of anatomy, in the order of first tokens.
    let cues: [CueMatch<AnatomyCue>]

    init(_ text: String, rules: Rulebook) {
        positions = TextPositions(text)
        tokens = Tokens(positions)
        let lines = Layout.lines(of: tokens)
        self.lines = lines
        // Wordings tell by where they stand; in a line longer than any paragraph only its ends are read.
        cues = lines.flatMap { [tokens] line in
            let line = line.tokens
            let head = line.lowerBound..<min(line.upperBound, line.lowerBound + Self.longestLine)
            let tail = max(head.upperBound, line.upperBound - 100)..<line.upperBound
            return rules.anatomy.cues.matches(in: tokens, range: head)
                + rules.anatomy.cues.matches(in: tokens, range: tail)
        }
    }

    private static let longestLine = 6_000

    private static func lines(of tokens: Tokens) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        var blank = true
        while start < tokens.count {
            var end = start
            while end < tokens.count, tokens[end].kind != .lineEnd { end += 1 }
            if end > start {
                lines.append(TextLine(start..<end, of: tokens, blankBefore: blank))
                blank = false
            } else if let last = lines.indices.last {
                lines[last].blankAfter = true
                blank = true
            }
            start = end + 1
        }
        if let last = lines.indices.last { lines[last].blankAfter = true }
        return lines
    }

    /// The wordings whose first token lies in a range of tokens.
    func cues(in range: Range<Int>) -> ArraySlice<CueMatch<AnatomyCue>> {
        var low = 0
        var high = cues.count
        while low < high {
            let middle = (low + high) / 2
            if cues[middle].tokens.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < cues.count, cues[end].tokens.lowerBound < range.upperBound { end += 1 }
        return cues[low..<end]
    }

    /// The longest wording of a sort that begins at a token and ends before another.
    func cue(_ sort: AnatomyCue, at token: Int, before end: Int) -> Range<Int>? {
        guard token < end else { return nil }
        return cues(in: token..<(token + 1)).last { $0.value == sort && $0.tokens.upperBound <= end }?.tokens
    }

    /// Whether a wording of a sort stands in a range of tokens.
    func has(_ sort: AnatomyCue, in range: Range<Int>) -> Bool {
        cues(in: range).contains { $0.value == sort && $0.tokens.upperBound <= range.upperBound }
    }

    /// The wording of a sort that a line opens with.
    func opening(_ sort: AnatomyCue, of line: TextLine) -> Range<Int>? {
        cue(sort, at: line.tokens.lowerBound, before: line.tokens.upperBound)
    }

    /// Whether a line is nothing but a wording of a sort, a closing colon aside.
    func fills(_ sort: AnatomyCue, _ line: TextLine) -> Bool {
        guard let cue = opening(sort, of: line) else { return false }
        return cue.upperBound == line.tokens.upperBound
            || (cue.upperBound == line.tokens.upperBound - 1 && isMark(cue.upperBound, of: Marks.colons))
    }

    /// The wording of a sort that a line ends with.
    func ending(_ sort: AnatomyCue, of line: TextLine) -> Range<Int>? {
        let tail = max(line.tokens.lowerBound, line.tokens.upperBound - 8)..<line.tokens.upperBound
        return cues(in: tail).first { $0.value == sort && $0.tokens.upperBound == line.tokens.upperBound }?.tokens
    }

    /// The number of words, runs of digits and ideographs, counted no further than needed.
    func words(_ range: Range<Int>, upTo limit: Int = 200) -> Int {
        var count = 0
        for index in range where tokens[index].isText {
            count += 1
            if count >= limit { break }
        }
        return count
    }

    /// Whether a token is a mark of a set.
    func isMark(_ token: Int, of marks: [Unicode.Scalar]) -> Bool { mark(token).map(marks.contains) ?? false }

    /// The character that a mark is.
    func mark(_ token: Int) -> Unicode.Scalar? {
        guard tokens.list.indices.contains(token), tokens[token].kind == .mark else { return nil }
        let bytes = positions.bytes
        let (start, end) = (tokens[token].start, tokens[token].end)
        if end - start == 1 { return Unicode.Scalar(bytes[start]) }
        // The first byte of a longer character holds 5, 4 or 3 bits of it, each of the others 6.
        let first = UInt32(bytes[start]) & (0xFF >> UInt32(end - start + 1))
        return Unicode.Scalar(bytes[(start + 1)..<end].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) })
    }

    /// Whether a range of tokens ends a sentence, closing marks aside.
    func endsSentence(_ range: Range<Int>) -> Bool { ends(range, with: Marks.sentenceEnds) }

    /// Whether a range of tokens ends with a mark of a set, closing marks aside.
    func ends(_ range: Range<Int>, with marks: [Unicode.Scalar]) -> Bool {
        var last = range.upperBound - 1
        while last > range.lowerBound, isMark(last, of: Marks.closing) { last -= 1 }
        return last >= range.lowerBound && isMark(last, of: marks)
    }

    /// The code points of a range of tokens.
    func points(_ range: Range<Int>) -> Range<Int> {
        let bytes = tokens.bytes(range)
        return positions.point(at: bytes.lowerBound)..<positions.point(at: bytes.upperBound)
    }

    /// The words of a range of tokens as they stand.
    func string(_ range: Range<Int>) -> String { tokens.string(range) }
}
