import Domain
import Matching
import Rules

/// Threads of a forum, and lines that a letter or a post quotes from another.
extension PartsReading {
    private static let longestOpener = 6

    /// Reads the posts of a thread; false if the text is none.
    mutating func readThread(_ body: Range<Int>) -> Bool {
        let openers = body.filter { index in
            layout.words(layout.lines[index].tokens) <= Self.longestOpener && roles[index] == nil
                && layout.ending(.postOpener, of: layout.lines[index]) != nil
        }
        // An essay may lead in a quotation so; a thread begins with its first post and goes on.
        guard openers.count >= 3, openers[0] <= body.lowerBound + 1 else { return false }
        for (place, start) in openers.enumerated() {
            var post = LineRole(.readerComment, group: newGroup())
            let opener = layout.lines[start]
            if let cue = layout.ending(.postOpener, of: opener), cue.lowerBound > opener.tokens.lowerBound {
                post.author = layout.string(opener.tokens.lowerBound..<cue.lowerBound)
            }
            let end = place + 1 < openers.count ? openers[place + 1] : body.upperBound
            for index in start..<end where roles[index] == nil { roles[index] = post }
        }
        return true
    }

    /// Takes lines behind a mark for quoted ones as passages.
    mutating func readQuotedLines(_ body: Range<Int>) {
        var group: Int?
        for index in body {
            guard layout.lines[index].isQuoted, roles[index] == nil else {
                group = nil
                continue
            }
            let number = group ?? newGroup()
            group = number
            roles[index] = LineRole(.quotedPassage, group: number)
        }
    }
}
