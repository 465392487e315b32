import Domain
import Matching
import Rules

extension PartsReading {
    private static let longestFoot = 16
    private static let longestNotice = 140

    /// Reads tags, notices and bylines below the text, and gives the line after its last.
    mutating func readFoot(after head: Int) -> Int {
        readTail(after: head)
        var end = separatedFoot(after: head)
        var steps = 0
        while end > head, steps < Self.longestFoot {
            let index = end - 1
            let line = layout.lines[index]
            steps += 1
            if let role = roles[index] {
                guard role.isTaken || [.boilerplate, .tags, .byline, .dateline, .readerComment].contains(role.kind)
                else { break }
                if !role.isTaken { readMarked(index) }
                end = index
                continue
            }
            if isTags(line) {
                roles[index] = LineRole(.tags)
            } else if isNotice(line) {
                roles[index] = LineRole(.boilerplate)
                readNotice(line)
            } else if isFurniture(line) {
                roles[index] = LineRole(.boilerplate)
            } else if isSignature(index, of: head..<end) {
                takeSignature(index)
            } else if index > head, layout.words(line.tokens) <= 16, takeByline(index) {
                // Its parts are written down.
            } else {
                break
            }
            end = index
        }
        return end
    }

    /// The foot below a line of dashes, if it holds a notice.
    private mutating func separatedFoot(after head: Int) -> Int {
        let count = layout.lines.count
        let first = max(head + 1, count - Self.longestFoot)
        guard first < count,
            let line = (first..<count).last(where: { layout.fills(.separator, layout.lines[$0]) }),
            line + 1 < count,
            (line + 1..<count).contains(where: { isNotice(layout.lines[$0]) || isTags(layout.lines[$0]) })
        else { return count }
        roles[line] = LineRole(.boilerplate)
        for index in line + 1..<count {
            roles[index] = LineRole(isTags(layout.lines[index]) ? .tags : .boilerplate)
            readNotice(layout.lines[index])
        }
        return line
    }

    private func isTags(_ line: TextLine) -> Bool {
        guard let cue = layout.opening(.tags, of: line), layout.words(line.tokens) <= 80 else { return false }
        return layout.isMark(cue.upperBound, of: Marks.colons)
    }

    private func isNotice(_ line: TextLine) -> Bool {
        guard layout.words(line.tokens) <= Self.longestNotice else { return false }
        if layout.has(.disclaimer, in: line.tokens) { return true }
        if layout.words(line.tokens) <= 40,
            layout.opening(.copyright, of: line) != nil || layout.ending(.copyright, of: line) != nil
        {
            return true
        }
        // A notice about the writer begins with a name.
        return layout.cues(in: line.tokens.lowerBound..<min(line.tokens.lowerBound + 12, line.tokens.upperBound))
            .contains { $0.value == .biography && names.isNames(line.tokens.lowerBound..<$0.tokens.lowerBound) }
    }

    /// Takes the outlet from a notice of rights, the writer and the outlet from a notice about them.
    private mutating func readNotice(_ line: TextLine) {
        if let cue = layout.opening(.copyright, of: line), outlet == nil {
            let rest = cue.upperBound..<line.tokens.upperBound
            if let start = rest.first(where: { layout.tokens[$0].kind == .word && layout.tokens[$0].capitalised }) {
                let end = (start..<rest.upperBound).first {
                    layout.tokens[$0].kind == .digits || layout.isMark($0, of: Marks.commas)
                        || layout.isMark($0, of: ["."])
                }
                outlet = layout.string(start..<(end ?? rest.upperBound))
            }
        }
        if layout.has(.biography, in: line.tokens), let match = names.match(.writer, in: line.tokens) {
            if authors.isEmpty, let author = match.captures["author"],
                author.tokens.lowerBound == line.tokens.lowerBound
            {
                authors = Byline.split(author.tokens, layout)
            }
            if outlet == nil, let name = match.captures["outlet"] { outlet = layout.string(name.tokens) }
        } else if layout.has(.disclaimer, in: line.tokens),
            let match = names.match(
                .publisher, in: line.tokens.lowerBound..<min(line.tokens.upperBound, line.tokens.lowerBound + 60)),
            let name = match.captures["outlet"], match.tokens.lowerBound == line.tokens.lowerBound,
            content.outlet == nil
        {
            outlet = layout.string(name.tokens)
        }
    }

    /// A line that is nothing but a name, the last of the text or above a notice of rights.
    private func isSignature(_ index: Int, of body: Range<Int>) -> Bool {
        let line = layout.lines[index]
        guard index - body.lowerBound >= 1, (2...8).contains(layout.words(line.tokens)), isName(line) else {
            return false
        }
        return layout.endsSentence(layout.lines[index - 1].tokens)
    }
}
