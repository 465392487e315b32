import Domain
import Matching
import Rules

/// Finds the time expressions of a sentence and anchors them to the date of the text.
struct TimeReading {
    let tokens: Tokens
    let sentence: Sentence
    let anchoring: Anchoring

    func read(_ numbers: [FoundNumber]) -> [FoundTime] {
        let slots = self.slots(numbers)
        let matcher = PatternMatcher(tokens: tokens, slots: slots, sentence: sentence.tokens)
        var candidates: [(match: PatternMatch, means: TimeMeaning, order: Int)] = []
        for (order, time) in sentence.language.times.enumerated() {
            candidates += matcher.matches(of: time.pattern).map { ($0, time.means, order) }
        }
        // The longer wording wins; of equally long ones, the one that the rules name first.
        candidates.sort {
            ($1.match.tokens.count, $0.order, $0.match.tokens.lowerBound)
                < ($0.match.tokens.count, $1.order, $1.match.tokens.lowerBound)
        }
        var taken: [Range<Int>] = []
        var found: [FoundTime] = []
        for candidate in candidates where !taken.contains(where: { $0.overlaps(candidate.match.tokens) }) {
            let captures = Captured(candidate.match.captures, numbers: numbers, sentence: sentence)
            guard let time = anchoring.time(candidate.means, captures, tokens: candidate.match.tokens) else { continue }
            taken.append(candidate.match.tokens)
            found.append(isRemnant(candidate.match.tokens, candidate.means) ? time.open : time)
        }
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Whether a year or month is only the end of a wording that isn't known ("the last three months of 2023", "by August
    /// 2023"): the time meant is another one.
    private func isRemnant(_ tokens: Range<Int>, _ means: TimeMeaning) -> Bool {
        guard means == .year || means == .month else { return false }
        let lists = ["timeunit", "ordinal", "phase"] + (means == .month ? ["until-marker"] : [])
        return lists.contains { sentence.cue($0, endingAt: tokens.lowerBound) != nil }
    }

    /// Words of the calendar, and numbers that can be days, years or counts.
    private func slots(_ numbers: [FoundNumber]) -> SlotTable {
        var slots = SlotTable()
        for (index, cue) in sentence.cues.enumerated() {
            slots.insert(Slot(kind: cue.value.category, tokens: cue.tokens, index: index))
        }
        for (index, number) in numbers.enumerated() where number.value == number.value.rounded() {
            if number.value >= 0, number.value < 1000, number.tokens.count <= 3 {
                slots.insert(Slot(kind: "count", tokens: number.tokens, index: index))
            }
            guard number.isPlainDigits else { continue }
            if (1...31).contains(number.value) { slots.insert(Slot(kind: "day", tokens: number.tokens, index: index)) }
            // A currency before it or a unit behind it makes it a quantity: "$2000", "2000 percent".
            if (1900...2099).contains(number.value),
                sentence.cue("currency-sign", endingAt: number.tokens.lowerBound) == nil,
                sentence.cue("unit", at: number.tokens.upperBound) == nil,
                sentence.cue("currency", at: number.tokens.upperBound) == nil
            {
                slots.insert(Slot(kind: "year", tokens: number.tokens, index: index))
            }
        }
        return slots
    }
}
