import Domain
import Matching
import Rules

/// Signs that a text was damaged on its way: nothing is mended, all of it is told.
extension PartsReading {
    /// More signs than this tell nothing new.
    private static let mostSigns = 40

    /// Notes unbalanced brackets and quotation marks, stray marks and sentences cut off.
    mutating func findDamage() {
        var signs: [Caveat] = []
        for (index, line) in layout.lines.enumerated() where signs.count < Self.mostSigns {
            signs +=
                unbalanced(line, next: index + 1 < layout.lines.count ? layout.lines[index + 1] : nil)
                + strayMarks(line)
            if index == layout.lines.count - 1, layout.ends(line.tokens, with: Marks.colons) {
                signs.append(sign(.garbledText, line.tokens.upperBound - 1..<line.tokens.upperBound))
            }
        }
        caveats += signs.prefix(Self.mostSigns)
    }

    private func sign(_ kind: CaveatKind, _ tokens: Range<Int>) -> Caveat {
        let points = layout.points(tokens)
        return Caveat(kind, layout.string(tokens), start: points.lowerBound, end: points.upperBound)
    }

    /// Brackets and curled quotation marks that lack their other half within the line.
    private func unbalanced(_ line: TextLine, next: TextLine?) -> [Caveat] {
        var brackets: [Int] = []
        var quotes: [Int] = []
        var signs: [Caveat] = []
        for token in line.tokens where layout.tokens[token].kind == .mark {
            if layout.isMark(token, of: Marks.openBrackets) {
                brackets.append(token)
            } else if layout.isMark(token, of: Marks.closeBrackets) {
                // "1)" counts an entry.
                if brackets.popLast() == nil, token > line.tokens.lowerBound + 1 {
                    signs.append(sign(.garbledText, token..<(token + 1)))
                }
            } else if layout.isMark(token, of: Marks.openQuotes) {
                quotes.append(token)
            } else if layout.isMark(token, of: Marks.closeQuotes) {
                if quotes.popLast() == nil { signs.append(sign(.unbalancedQuotation, token..<(token + 1))) }
            }
            if signs.count > Self.mostSigns { break }
        }
        signs += brackets.prefix(Self.mostSigns).map { sign(.garbledText, $0..<($0 + 1)) }
        // A quotation over several paragraphs opens each of them and closes the last.
        if let next, layout.isMark(next.tokens.lowerBound, of: Marks.openQuotes) { quotes = [] }
        signs += quotes.prefix(Self.mostSigns).map { sign(.unbalancedQuotation, $0..<($0 + 1)) }
        return signs
    }

    /// A comma behind white space or behind a full stop, and a sentence that goes on in small letters.
    private func strayMarks(_ line: TextLine) -> [Caveat] {
        var signs: [Caveat] = []
        for token in line.tokens.dropFirst() where signs.count < Self.mostSigns {
            let before = layout.tokens[token - 1]
            if layout.isMark(token, of: Marks.commas), layout.tokens[token].spaceBefore {
                signs.append(sign(.garbledText, token - 1..<token + 1))
            } else if layout.tokens[token].kind == .word, !layout.tokens[token].capitalised,
                layout.tokens[token].spaceBefore,
                layout.isMark(token - 1, of: [".", "!", "?"]), !before.spaceBefore, token - 2 >= line.tokens.lowerBound,
                layout.tokens[token - 2].kind == .word,
                layout.tokens[token - 2].end - layout.tokens[token - 2].start > 3,
                layout.cue(.abbreviation, at: token - 2, before: token - 1) == nil
            {
                signs.append(sign(.garbledText, token - 2..<token + 1))
            }
        }
        return signs
    }
}
