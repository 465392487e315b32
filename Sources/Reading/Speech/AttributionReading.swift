import Domain
import Matching
import Rules

/// Finds who is said to say something in a sentence.
struct AttributionReading {
    let tokens: Tokens
    let sentence: Sentence
    let countries: [CueMatch<Country>]
    let document: EntryID

    func read() -> [FoundSource] {
        var slots = SlotTable()
        for (index, cue) in sentence.cues.enumerated() {
            slots.insert(Slot(kind: cue.value.category, tokens: cue.tokens, index: index))
        }
        let names = self.names()
        for (index, name) in names.enumerated() {
            slots.insert(Slot(kind: "source", tokens: name.tokens, index: index))
        }
        let matcher = PatternMatcher(tokens: tokens, slots: slots, sentence: sentence.tokens)
        var found: [FoundSource] = []
        for attribution in sentence.language.attributions {
            for match in matcher.matches(of: attribution.pattern) {
                guard let slot = match.captures["source"], !found.contains(where: { $0.tokens.overlaps(slot.tokens) })
                else {
                    continue
                }
                found.append(source(names[slot.index], match))
            }
        }
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func source(_ name: (tokens: Range<Int>, kind: String), _ match: PatternMatch) -> FoundSource {
        let passage = tokens.positions.passage(tokens.bytes(name.tokens), in: document)
        let saying = match.captures["saying"].map { sentence.cues[$0.index].value.value }
        let cue =
            match.captures["saying"].map { tokens.string($0.tokens) }
            ?? tokens.string(match.tokens.lowerBound..<max(name.tokens.lowerBound, match.tokens.lowerBound))
        return FoundSource(
            tokens: name.tokens, span: match.tokens,
            source: Source(
                name: passage.exact, start: passage.start, end: passage.end, cue: cue, kind: name.kind),
            certainty: saying.flatMap(Certainty.init(rawValue:)) ?? .reported)
    }

    /// Runs of capitalised words ("Silverado Policy Accelerator"), authorities with their country ("Chinese customs
    /// data"), two sides together and sources without a name.
    private func names() -> [(tokens: Range<Int>, kind: String)] {
        var names: [(tokens: Range<Int>, kind: String)] = []
        for cue in sentence.cues("anonymous") { names.append((cue.tokens, "anonymous")) }
        for cue in sentence.cues("pair") { names.append((cue.tokens, "group")) }
        for cue in sentence.cues("authority") {
            let owner = countries.last {
                $0.tokens.upperBound <= cue.tokens.lowerBound && cue.tokens.lowerBound - $0.tokens.upperBound <= 2
            }
            names.append(((owner?.tokens.lowerBound ?? cue.tokens.lowerBound)..<cue.tokens.upperBound, "statistics"))
        }
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            guard tokens[index].kind == .word, tokens[index].capitalised else {
                index += 1
                continue
            }
            let end = nameEnd(from: index)
            if !isPronoun(index..<end) { names.append((index..<end, "named")) }
            index = end
        }
        return names
    }

    /// Capitalised words with at most one joining word between two of them.
    private func nameEnd(from start: Int) -> Int {
        var end = start + 1
        var index = end
        while index < sentence.tokens.upperBound {
            if tokens[index].kind == .word, tokens[index].capitalised {
                index += 1
                end = index
            } else if let joiner = sentence.cue("name-joiner", at: index),
                joiner.tokens.upperBound < sentence.tokens.upperBound, tokens[joiner.tokens.upperBound].capitalised
            {
                index = joiner.tokens.upperBound
            } else {
                break
            }
        }
        return end
    }

    private func isPronoun(_ range: Range<Int>) -> Bool {
        range.count == 1
            && (sentence.cue("pronoun", at: range.lowerBound) != nil
                || sentence.cue("month", at: range.lowerBound) != nil)
    }
}
