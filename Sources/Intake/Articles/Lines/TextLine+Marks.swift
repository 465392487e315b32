import Domain
import Matching

/// The marks that plain text sets lines off with: `## heading`, `**bold**`, `> quoted`.
extension TextLine {
    init(_ range: Range<Int>, of tokens: Tokens, blankBefore: Bool) {
        var rest = range
        func isMark(_ token: Int, _ mark: Unicode.Scalar) -> Bool {
            tokens[token].kind == .mark && tokens.positions.bytes[tokens[token].start] == UInt8(ascii: mark)
        }
        // A line of nothing but marks says something else.
        guard range.contains(where: { tokens[$0].kind != .mark }) else {
            self.init(tokens: range, bytes: tokens.bytes(range), blankBefore: blankBefore)
            return
        }
        var isQuoted = false
        while isMark(rest.lowerBound, ">") {
            isQuoted = true
            rest.removeFirst()
        }
        let signs = rest.prefix(7).prefix { isMark($0, "#") }.count
        // "#ports" is a tag, not a heading.
        let level = (1...6).contains(signs) && tokens[rest.lowerBound + signs].spaceBefore ? signs : nil
        if level != nil { rest.removeFirst(signs) }
        for mark in ["*", "_"] as [Unicode.Scalar] {
            let before = rest.prefix { isMark($0, mark) }.count
            let after = rest.reversed().prefix { isMark($0, mark) }.count
            let inside = (rest.lowerBound + before)..<max(rest.lowerBound + before, rest.upperBound - after)
            if before == after, (1...3).contains(before), !inside.contains(where: { isMark($0, mark) }) {
                rest = inside
            }
        }
        self.init(
            tokens: rest, bytes: tokens.bytes(rest), blankBefore: blankBefore, level: level, isQuoted: isQuoted)
    }
}

extension Range<Int> {
    /// Drops numbers from the front.
    fileprivate mutating func removeFirst(_ count: Int = 1) { self = (lowerBound + count)..<upperBound }
}
