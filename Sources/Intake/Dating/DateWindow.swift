import Domain

/// The days on which most of what a text tells agrees.
struct DateWindow {
    /// The stretches that the largest weight of clues allows, the earliest first: several where nothing tells them apart.
    var stretches: [ClosedRange<Int>]

    /// The days from the first to the last of them.
    var days: ClosedRange<Int> { stretches[0].lowerBound...stretches[stretches.count - 1].upperBound }

    /// Finds the days; nothing without clues.
    init?(_ clues: [DateClue]) {
        // The same thing told twice counts once, as often as it allows the same days.
        var seen: [String: [[ClosedRange<Int>]]] = [:]
        var change: [Int: Int] = [:]
        for clue in clues {
            let allowed = clue.allowed
            guard seen[clue.key]?.contains(allowed) != true else { continue }
            seen[clue.key, default: []].append(allowed)
            for stretch in allowed {
                change[stretch.lowerBound, default: 0] += clue.weight
                change[stretch.upperBound + 1, default: 0] -= clue.weight
            }
        }
        let turns = change.sorted { $0.key < $1.key }
        var weight = 0
        var best = 0
        var stretches: [ClosedRange<Int>] = []
        for (place, turn) in turns.enumerated() {
            weight += turn.value
            guard place + 1 < turns.count else { break }
            let days = turn.key...(turns[place + 1].key - 1)
            if weight > best {
                (best, stretches) = (weight, [days])
            } else if weight == best, best > 0 {
                // Neighbouring stretches of the same weight are one.
                if let last = stretches.last, last.upperBound + 1 == days.lowerBound {
                    stretches[stretches.count - 1] = last.lowerBound...days.upperBound
                } else {
                    stretches.append(days)
                }
            }
        }
        guard !stretches.isEmpty else { return nil }
        self.stretches = stretches
    }
}
