import Domain
import Matching
import Rules

/// Round-ups whose passages name their source behind them: on a line of its own, or in brackets.
extension PartsReading {
    private static let longestCredit = 12

    /// A source that is named behind a passage.
    private struct Credit {
        var line: Int
        var name: Range<Int>
        /// Whether it stands on a line of its own.
        var isLine: Bool
    }

    /// Reads passages with the sources behind them.
    mutating func readCredits(_ body: Range<Int>) {
        let credits = body.compactMap(credit)
        let spaced = body.filter { layout.lines[$0].blankBefore }.count * 2 > body.count
        // A single one says where all of the text comes from.
        guard credits.count >= 2 else {
            if let credit = credits.first, credit.isLine, credit.line == body.last {
                roles[credit.line] = LineRole(.attribution)
                roles[credit.line]?.source = layout.string(credit.name)
                if outlet == nil { outlet = layout.string(credit.name) }
            }
            return
        }
        for credit in credits {
            var passage = LineRole(.quotedPassage, group: newGroup())
            passage.source = layout.string(credit.name)
            roles[credit.line] = passage
            var line = credit.line
            while line > body.lowerBound, roles[line - 1] == nil,
                line == credit.line
                    ? credit.isLine || !layout.lines[line].blankBefore : !layout.lines[line].blankBefore,
                spaced || line == credit.line && credit.isLine
            {
                line -= 1
                roles[line] = passage
            }
        }
    }

    private func credit(_ index: Int) -> Credit? {
        guard roles[index] == nil else { return nil }
        let line = layout.lines[index]
        if layout.opening(.outletLabel, of: line) != nil, layout.words(line.tokens) <= Self.longestCredit,
            !layout.endsSentence(line.tokens), let outlet = SourceLine.outlet(in: line.tokens, layout)
        {
            return Credit(line: index, name: outlet.name, isLine: true)
        }
        guard let bracket = SourceLine.bracket(before: line.tokens.upperBound, in: line, layout),
            let outlet = SourceLine.outlet(in: (bracket.lowerBound + 1)..<(bracket.upperBound - 1), layout),
            outlet.isLabelled, layout.endsSentence(line.tokens.lowerBound..<bracket.lowerBound)
        else { return nil }
        return Credit(line: index, name: outlet.name, isLine: false)
    }
}
