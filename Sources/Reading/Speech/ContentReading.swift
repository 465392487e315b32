import Domain
import Matching
import Rules

/// Finds what each source of a sentence says: the words behind its attribution, before it, or around it.
struct ContentReading {
    let tokens: Tokens
    let findings: SentenceFindings

    private var sentence: Sentence { findings.sentence }

    /// The same sources with their content; empty where the sentence holds none.
    func read(_ sources: [FoundSource]) -> [FoundSource] {
        var sources = sources
        let plain = sources
        for index in plain.indices {
            sources[index].content = content(of: plain[index], among: plain)
        }
        for index in sources.indices where sources[index].nesting != .plain {
            // Who passes on or is passed on says what the nearest other source of the sentence says.
            let own = sources[index]
            guard
                let host = plain.indices.filter({ plain[$0].nesting == .plain }).min(by: {
                    distance(plain[$0].span, own.span) < distance(plain[$1].span, own.span)
                })
            else { continue }
            sources[index].content =
                own.nesting == .inner
                ? sources[host].content : union(sources[host].content, sources[host].span)
        }
        for index in sources.indices {
            sources[index].content = clipped(sources[index], among: sources)
        }
        return sources
    }

    /// What one says through another's mouth is part of what that one says, without the words that name either.
    private func clipped(_ source: FoundSource, among all: [FoundSource]) -> Range<Int> {
        var content = source.content
        for other in all where source.isInside(other) && content.overlaps(other.content) {
            content = content.clamped(to: other.content)
        }
        for other in all where other.nesting == .inner && other.span.lowerBound == content.lowerBound {
            content = min(other.span.upperBound, content.upperBound)..<content.upperBound
        }
        return trimmed(content)
    }

    private func content(of source: FoundSource, among all: [FoundSource]) -> Range<Int> {
        let span = source.span
        let start = begin(of: source, among: all)
        let before = trimmed(start..<max(start, span.lowerBound))
        let after = trimmed(span.upperBound..<end(behind: source, among: all))
        let hasBefore = tokens.hasText(before)
        let hasAfter = tokens.hasText(after)
        if !hasBefore || !hasAfter { return hasAfter ? after : hasBefore ? before : span.upperBound..<span.upperBound }
        let goesOn = tokens.isComma(span.upperBound) && !isApposition(span.upperBound + 1)
        if closesQuotation(before: span.lowerBound) || source.isLed {
            return source.isLed && goesOn ? before.lowerBound..<after.upperBound : before
        }
        if isDash(span.upperBound) { return before }
        let isParted = tokens.isComma(span.lowerBound - 1) && sentence.cue("behind-speaker", at: span.upperBound) != nil
        guard tokens.isComma(span.upperBound) || isParted else { return after }
        if !isParted, !goesOn, !isOpening(before), tokens.isComma(span.lowerBound - 1) { return before }
        let isLeading = isOpening(before) || sentence.cue("complementizer", at: span.upperBound + 1) != nil
        // Without capitals a clause before the comma is rarely parted by who says it.
        return isLeading || !sentence.language.script.hasCapitals ? after : before.lowerBound..<after.upperBound
    }

    /// Where the clause begins that stands before an attribution.
    private func begin(of source: FoundSource, among all: [FoundSource]) -> Int {
        let earlier = all.last { $0.nesting == .plain && $0.span.upperBound <= source.span.lowerBound }
        guard let earlier else { return sentence.tokens.lowerBound }
        let between = sentence.cues("clause-break").last {
            $0.tokens.lowerBound >= earlier.span.upperBound && $0.tokens.upperBound <= source.span.lowerBound
                && tokens.isComma($0.tokens.lowerBound - 1)
        }
        return between?.tokens.upperBound ?? sentence.tokens.lowerBound
    }

    /// Where what stands behind an attribution ends: at another source's clause, or where one in the middle of a
    /// sentence is followed by a new clause.
    private func end(behind source: FoundSource, among all: [FoundSource]) -> Int {
        let breaks = sentence.cues("clause-break").filter { $0.tokens.lowerBound >= source.span.upperBound }
        let siblings = all.filter { $0.nesting == .plain && $0.span.lowerBound >= source.span.upperBound }
        var end = sentence.tokens.upperBound
        for other in siblings {
            let opening = breaks.last {
                $0.tokens.upperBound <= other.span.lowerBound && other.span.lowerBound - $0.tokens.upperBound <= 2
            }
            if let opening { end = min(end, opening.tokens.lowerBound) }
        }
        if tokens.isComma(source.span.upperBound), tokens.hasText(sentence.tokens.lowerBound..<source.span.lowerBound) {
            let clause = breaks.first { tokens.isComma($0.tokens.lowerBound - 1) }
            if let clause { end = min(end, clause.tokens.lowerBound) }
            if let other = siblings.first { end = min(end, other.span.lowerBound) }
        }
        return max(end, source.span.upperBound)
    }

    /// Without marks and "that" at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            if Self.strays.contains(tokens.mark(low) ?? " ") {
                low += 1
            } else if let that = sentence.cue("complementizer", at: low), that.tokens.upperBound <= high {
                low = that.tokens.upperBound
            } else if isEdge(low) {
                low += 1
            } else {
                break
            }
        }
        while high > low, isEdge(high - 1) { high -= 1 }
        return low..<high
    }

    private func isEdge(_ index: Int) -> Bool {
        tokens.mark(index).map { Self.edges.contains($0) } ?? false
    }

    /// Closing brackets whose opening ones stand before the content.
    private static let strays = Set(")]）］»”".unicodeScalars)
    private static let edges = Set(",:;.!?–—，：；。！？、".unicodeScalars)

    /// Words that only open the sentence: "However,", "On Monday,".
    private func isOpening(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            !tokens[index].isText || sentence.cue("name-stop", at: index) != nil
                || sentence.cue("source-adverb", at: index) != nil
                || findings.times.contains { $0.tokens.contains(index) }
        }
    }

    /// Behind a source between commas: words about it, and not the rest of what it says.
    private func isApposition(_ index: Int) -> Bool {
        guard index < sentence.tokens.upperBound else { return true }
        return tokens[index].capitalised
            || Self.appositions.contains { sentence.cue($0, at: index) != nil }
    }

    private static let appositions = [
        "apposition", "clause-break", "determiner", "source-noun", "source-modifier", "citing", "saying",
    ]

    private func isDash(_ index: Int) -> Bool { tokens.mark(index).map { "–—".unicodeScalars.contains($0) } ?? false }

    private func closesQuotation(before index: Int) -> Bool {
        let mark = index > 0 && tokens.isComma(index - 1) ? index - 2 : index - 1
        guard mark >= sentence.tokens.lowerBound, let found = tokens.mark(mark) else { return false }
        return sentence.language.quotationMarks.contains { $0.close.unicodeScalars.first == found }
    }

    private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
    }

    private func union(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }
}
