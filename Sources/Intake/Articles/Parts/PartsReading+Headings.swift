import Domain
import Matching
import Rules

/// Essays: unmarked headings between paragraphs, and sentences set apart that say again what the text says.
extension PartsReading {
    private static let longestHeading = 14
    private static let longestPullQuote = 45
    private static let shortestPullQuote = 6

    /// Finds short lines that end no sentence and stand over a paragraph.
    mutating func readHeadings(_ body: Range<Int>) {
        let spaced = body.filter { layout.lines[$0].blankBefore }.count * 2 > body.count
        for index in body.dropLast() where roles[index] == nil {
            let line = layout.lines[index]
            if let level = line.level {
                roles[index] = LineRole(.sectionHeading, level: level)
                continue
            }
            guard layout.words(line.tokens) <= Self.longestHeading, layout.words(line.tokens) >= 1,
                !layout.ends(line.tokens, with: Marks.notEnds),
                !layout.isMark(line.tokens.upperBound - 1, of: Marks.closing),
                !layout.fills(.elision, line), spaced ? line.blankBefore && line.blankAfter : true
            else { continue }
            let next = layout.lines[index + 1].tokens
            guard layout.words(next) > 2 * layout.words(line.tokens) || layout.words(next) > 25,
                layout.ends(next, with: Marks.sentenceEnds + Marks.colons) || layout.words(next) > 60,
                spaced || index > body.lowerBound && layout.endsSentence(layout.lines[index - 1].tokens)
            else { continue }
            roles[index] = LineRole(.sectionHeading, level: 2)
        }
    }

    /// Finds one-sentence paragraphs that nearly repeat a sentence from elsewhere in the text.
    mutating func readPullQuotes(_ body: Range<Int>) {
        let candidates = body.filter { index in
            let line = layout.lines[index]
            return roles[index] == nil
                && (Self.shortestPullQuote...Self.longestPullQuote).contains(layout.words(line.tokens))
                && line.tokens.count <= 4 * Self.longestPullQuote && layout.sentences(line.tokens).count == 1
        }
        guard !candidates.isEmpty else { return }
        var sentences: [Set<UInt64>] = []
        var home: [Int] = []
        var places: [UInt64: [Int]] = [:]
        for index in body {
            for sentence in layout.sentences(layout.lines[index].tokens) where sentence.count <= 200 {
                let words = wordKeys(sentence)
                for word in words { places[word, default: []].append(sentences.count) }
                sentences.append(words)
                home.append(index)
            }
        }
        for index in candidates {
            let words = wordKeys(layout.lines[index].tokens)
            // Looking under the rarest shared words keeps this linear however often common words occur.
            let rare = words.sorted { (places[$0]?.count ?? 0, $0) < (places[$1]?.count ?? 0, $1) }.prefix(4)
            let numbers = wordKeys(layout.lines[index].tokens.filter { layout.tokens[$0].kind == .digits })
            let near = rare.flatMap { (places[$0] ?? []).prefix(20) }
            let repeats = near.contains { place in
                home[place] != index && numbers.isSubset(of: sentences[place])
                    && sentences[place].intersection(words).count * 5 >= words.count * 4
                    && layout.words(layout.lines[home[place]].tokens) > layout.words(layout.lines[index].tokens)
            }
            if repeats { roles[index] = LineRole(.pullQuote) }
        }
    }

    private func wordKeys(_ range: some Sequence<Int>) -> Set<UInt64> {
        Set(range.filter { layout.tokens[$0].isText }.map { layout.tokens[$0].key })
    }
}
