import Domain

/// The days on which most of what a text tells agrees.
struct DateWindow {
    /// The days.
    var days: ClosedRange<Int>
    /// The weight of the clues that allow them.
    var weight: Int

    /// Finds the stretch that the largest weight of clues allows, of equal ones the latest; nothing without clues.
    init?(_ clues: [DateClue]) {
        // The same thing told twice counts once, as often as it allows the same days.
        var seen: Set<String> = []
        var change: [Int: Int] = [:]
        for clue in clues where seen.insert("\(clue.key) \(clue.allowed)").inserted {
            for stretch in clue.allowed {
                change[stretch.lowerBound, default: 0] += clue.weight
                change[stretch.upperBound + 1, default: 0] -= clue.weight
            }
        }
        let turns = change.sorted { $0.key < $1.key }
        var weight = 0
        var best: (days: ClosedRange<Int>, weight: Int)?
        for (place, turn) in turns.enumerated() {
            weight += turn.value
            guard place + 1 < turns.count else { break }
            let days = turn.key...(turns[place + 1].key - 1)
            if weight > 0, weight >= best?.weight ?? 0 {
                // Neighbouring stretches of the same weight are one.
                if let last = best, last.weight == weight, last.days.upperBound + 1 == days.lowerBound {
                    best = (last.days.lowerBound...days.upperBound, weight)
                } else {
                    best = (days, weight)
                }
            }
        }
        guard let best else { return nil }
        days = best.days
        self.weight = best.weight
    }
}
