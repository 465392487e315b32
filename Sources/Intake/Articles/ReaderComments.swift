import Domain
import Matching
import Rules

/// Where the text of an article ends and its readers begin to talk.
struct ReaderComments {
    let layout: Layout
    let rules: Rulebook

    /// The first of some lines in which readers speak, if they do.
    ///
    /// A reader says "I" or "you" outside quotation marks; as long as an article goes on, it leaves marks: words left out,
    /// or quoted speech with a verb of saying behind it.
    func start(in lines: Range<Int>) -> Int? {
        let lastMark = lines.last { bearsArticle($0) }
        let first = lastMark.map { $0 + 1 } ?? lines.lowerBound + 1
        guard first < lines.upperBound else { return nil }
        return (first..<lines.upperBound).first { addresses($0) }
    }

    /// Whether a line is part of an article beyond doubt.
    private func bearsArticle(_ index: Int) -> Bool {
        let line = layout.lines[index]
        if layout.fills(.elision, line) { return true }
        return hasQuotation(line)
            && rules.languages.contains { language in
                let range = line.tokens.prefix(600)
                return language.cues.matches(in: layout.tokens, range: range.lowerBound..<range.upperBound)
                    .contains { $0.value.category == "saying" }
            }
    }

    private func hasQuotation(_ line: TextLine) -> Bool {
        line.tokens.contains { layout.isMark($0, of: Marks.openQuotes) }
            && line.tokens.contains { layout.isMark($0, of: Marks.closeQuotes) }
    }

    /// Whether a reader speaks of themselves or to another outside quotation marks.
    private func addresses(_ index: Int) -> Bool {
        var depth = 0
        for token in layout.lines[index].tokens {
            if layout.isMark(token, of: Marks.openQuotes) {
                depth += 1
            } else if layout.isMark(token, of: Marks.closeQuotes) {
                depth = max(0, depth - 1)
            } else if depth == 0, layout.cue(.address, at: token, before: layout.lines[index].tokens.upperBound) != nil
            {
                return true
            }
        }
        return false
    }
}
