import Domain
import Matching
import Rules

/// Reads figures that words are without a number: "sevenfold", "tens of thousands of".
struct WordFigureReading {
    let tokens: Tokens
    let sentence: Sentence
    let units: UnitReading
    let nouns: NounReading

    /// - Parameter found: the figures read from numbers; one that is part of such a word makes way.
    func add(to found: inout [FoundQuantity]) {
        for cue in longest("percent-word") {
            add(cue, .percent, unit: .percent, to: &found)
        }
        for cue in longest("multiple-word") {
            add(cue, .multiple, unit: .ratio, to: &found)
        }
        for cue in longest("vague") {
            // 二十几万 is no 几万: a number that begins before says more.
            guard let least = Double(cue.value.value), !isCovered(cue.tokens, by: found),
                !found.contains(where: {
                    $0.tokens.overlaps(cue.tokens) && $0.tokens.lowerBound < cue.tokens.lowerBound
                })
            else { continue }
            found.removeAll { $0.tokens.overlaps(cue.tokens) }
            found.append(vague(cue, least))
        }
    }

    private func add(
        _ cue: CueMatch<Cue>, _ kind: FoundQuantity.Kind, unit: Unit, to found: inout [FoundQuantity]
    ) {
        guard let value = Double(cue.value.value), !isCovered(cue.tokens, by: found) else { return }
        found.removeAll { $0.tokens.overlaps(cue.tokens) }
        found.append(figure(kind, cue, cue.tokens, Quantity(value: value, step: 1, unit: unit)))
    }

    /// "Tens of thousands of dollars": from the smallest such number to ten times it.
    ///
    /// It is no claim of trade, since nothing is stated.
    private func vague(_ cue: CueMatch<Cue>, _ least: Double) -> FoundQuantity {
        let range = cue.tokens
        let unit = units.behind(range.upperBound) ?? nouns.noun(at: range.upperBound, isOne: false)
        let (low, high) = (unit?.worth(least) ?? least, unit?.worth(least * 10) ?? least * 10)
        return figure(
            unit?.kind == .measure || unit?.kind == .duration ? .measure : .count, cue,
            range.lowerBound..<(unit?.tokens.upperBound ?? range.upperBound),
            Quantity(
                value: (low + high) / 2, step: low, unit: unit?.unit ?? .one, interval: Interval(low, high),
                range: low...high))
    }

    private func figure(
        _ kind: FoundQuantity.Kind, _ cue: CueMatch<Cue>, _ range: Range<Int>, _ quantity: Quantity
    ) -> FoundQuantity {
        FoundQuantity(kind: kind, tokens: range, span: range, quantity: quantity, origin: cue.value.origin)
    }

    private func isCovered(_ range: Range<Int>, by found: [FoundQuantity]) -> Bool {
        found.contains { $0.kind.isFigure && $0.tokens.overlaps(range) }
    }

    /// Of cues that overlap, the longest.
    private func longest(_ list: String) -> [CueMatch<Cue>] {
        let cues = sentence.cues(list)
        guard cues.count > 1 else { return cues }
        return cues.filter { cue in
            !cues.contains { $0.tokens.count > cue.tokens.count && $0.tokens.overlaps(cue.tokens) }
        }
    }
}
