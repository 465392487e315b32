import Domain
import Matching
import Rules

/// Whether a paragraph is of one piece with the item above it.
///
/// An item whose text so far is a mere summary, a line that ends no sentence, may be all that was taken over: what follows
/// belongs to it only if it repeats one of its rarer words. A headline in the item promises more text, and so do words left
/// out; complete sentences are followed by others.
struct Cohesion {
    private let layout: Layout
    /// In how many lines each word stands.
    private let spread: [UInt64: Int]
    private let rare: Int

    init(_ layout: Layout, lines: Range<Int>) {
        self.layout = layout
        var spread: [UInt64: Int] = [:]
        for index in lines {
            for word in Cohesion.words(layout.lines[index], layout) { spread[word, default: 0] += 1 }
        }
        self.spread = spread
        rare = max(3, lines.count / 15)
    }

    /// Whether a line goes on with the lines above it, the first of which is the item's heading.
    func holds(_ index: Int, with item: Range<Int>) -> Bool {
        guard item.count > 1, !layout.fills(.elision, layout.lines[index]) else { return true }
        let isSummary = item.dropFirst().allSatisfy { line in
            let line = layout.lines[line]
            return !layout.endsSentence(line.tokens) && !layout.fills(.elision, line) && !isHeadline(line)
        }
        guard isSummary else { return true }
        let words = Cohesion.words(layout.lines[index], layout)
        return item.contains { line in
            Cohesion.words(layout.lines[line], layout).intersection(words).contains { spread[$0] ?? 0 <= rare }
        }
    }

    /// Whether most words of a line are capitalised, as in a headline.
    private func isHeadline(_ line: TextLine) -> Bool {
        let words = line.tokens.prefix(80).filter {
            layout.tokens[$0].kind == .word && layout.tokens[$0].end - layout.tokens[$0].start > 3
        }
        return words.filter { layout.tokens[$0].capitalised }.count * 3 > words.count * 2
    }

    /// The longer words of a line; short ones join sentences and tell nothing of what they are about.
    private static func words(_ line: TextLine, _ layout: Layout) -> Set<UInt64> {
        Set(
            line.tokens.prefix(400).lazy.filter {
                layout.tokens[$0].kind == .word && layout.tokens[$0].end - layout.tokens[$0].start > 3
            }.map { layout.tokens[$0].key })
    }
}
