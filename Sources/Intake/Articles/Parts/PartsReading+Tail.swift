import Domain
import Matching
import Rules

/// What stands below an article and is none of it: readers' words, links to other articles, all behind a mark of the end.
extension PartsReading {
    private static let longestLink = 24

    /// Gives the lines from a heading of that sort to the end their roles.
    mutating func readTail(after head: Int) {
        // Above such a heading an article has at least two paragraphs.
        var paragraphs = 0
        for index in head..<max(head, layout.lines.count) where roles[index] == nil {
            let line = layout.lines[index]
            if layout.endsSentence(line.tokens) { paragraphs += 1 }
            guard paragraphs >= 2 else { continue }
            if layout.fills(.endMark, line) || layout.fills(.related, line) && isLinks(index + 1) {
                close(from: index, as: LineRole(.boilerplate))
                return
            }
            if layout.fills(.readers, line) || isCounter(line), index + 1 < layout.lines.count, !isLinks(index + 1) {
                roles[index] = LineRole(.boilerplate)
                close(from: index + 1, as: LineRole(.readerComment, group: newGroup()))
                return
            }
        }
    }

    private mutating func close(from start: Int, as role: LineRole) {
        var role = role
        for index in start..<layout.lines.count where roles[index] == nil {
            let line = layout.lines[index]
            if layout.fills(.related, line), isLinks(index + 1) { role = LineRole(.boilerplate) }
            roles[index] = isFurniture(line) ? LineRole(.boilerplate) : role
        }
    }

    /// Whether everything from a line on is short and ends no sentence.
    private func isLinks(_ start: Int) -> Bool {
        (start..<max(start, layout.lines.count)).allSatisfy { index in
            let line = layout.lines[index].tokens
            return layout.words(line) <= Self.longestLink && !layout.ends(line, with: Marks.notEnds)
        }
    }
}
