import Domain
import Matching
import Rules

/// Cuts a document into sentences, each within one paragraph and one part.
struct SentenceReading {
    /// No sentence is longer; a text without stops is read in pieces, so that the work stays in proportion.
    private static let longest = 500
    private static let longestHeading = 14

    let rulebook: Rulebook

    func read(_ document: Document, _ tokens: Tokens) -> [Sentence] {
        let bytes = tokens.positions.bytes
        var sentences: [Sentence] = []
        var parts = PartLookup(document.parts)
        var paragraph = 0
        var known = (script: Script?.none, language: rulebook.language(document.language, in: nil))
        for range in joined(SentenceBreaks.ranges(in: bytes, locale: document.language), tokens) {
            for line in lines(of: tokens.range(bytes: range), in: tokens) {
                if let first = line.first, first > 0, tokens[first - 1].kind == .lineEnd { paragraph += 1 }
                guard !line.isEmpty else { continue }
                let script = tokens.script(of: line)
                if script != known.script { known = (script, rulebook.language(document.language, in: script)) }
                guard let language = known.language else { continue }
                let part = parts.smallest(at: tokens.positions.point(at: tokens[line.lowerBound].start))
                sentences.append(
                    Sentence(
                        tokens: line, language: language, part: part, paragraph: paragraph,
                        isHeading: isHeading(line, tokens), cues: language.cues.matches(in: tokens, range: line)))
            }
        }
        return sentences
    }

    /// Whether a stretch is a short line of its own that no stop ends.
    private func isHeading(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        guard range.count <= Self.longestHeading,
            range.lowerBound == 0 || tokens[range.lowerBound - 1].kind == .lineEnd,
            range.upperBound == tokens.count || tokens[range.upperBound].kind == .lineEnd
        else { return false }
        let last = tokens[range.upperBound - 1]
        return last.kind != .mark || last.key == NumberText.Mark.closing
    }

    /// The stretches between line ends.
    private func lines(of range: Range<Int>, in tokens: Tokens) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where tokens[index].kind == .lineEnd {
            lines += pieces(start..<index)
            start = index + 1
        }
        return lines + pieces(start..<max(start, range.upperBound))
    }

    private func pieces(_ range: Range<Int>) -> [Range<Int>] {
        stride(from: range.lowerBound, to: range.upperBound, by: Self.longest).map {
            $0..<min($0 + Self.longest, range.upperBound)
        }
    }

    /// Joins what was cut behind the stop of an initial, as between the letters of a country.
    private func joined(_ ranges: [Range<Int>], _ tokens: Tokens) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges {
            if let last = joined.last, endsInInitial(tokens.range(bytes: last), tokens) {
                joined[joined.count - 1] = last.lowerBound..<range.upperBound
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    private func endsInInitial(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
        guard range.count >= 2 else { return false }
        let stop = tokens[range.upperBound - 1]
        let letter = tokens[range.upperBound - 2]
        return stop.kind == .mark && tokens.positions.bytes[stop.start] == UInt8(ascii: ".")
            && letter.kind == .word && letter.capitalised && letter.end - letter.start == 1
    }
}
