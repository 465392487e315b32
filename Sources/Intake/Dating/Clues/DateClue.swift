import Domain

/// What one passage tells of the day on which the text was written: the days that it allows.
struct DateClue {
    /// Some days that it allows, and the rule or row that says so, for print.
    struct Stretch {
        var days: ClosedRange<Int>
        var reason: String
    }

    /// What it allows, the earliest first; several where an event of the kind happened several times.
    var stretches: [Stretch]
    /// How much it counts when passages contradict each other.
    var weight: Int
    /// The words.
    var tokens: Range<Int>
    /// What it is about: the same thing told twice counts once.
    var key: String

    static let ever = -1_000_000
    static let never = 1_000_000

    /// Whether history and forecasts say the like, so that it dates no text alone: an office, a year.
    var isWeak = false

    init(_ stretches: [Stretch], weight: Int, tokens: Range<Int>, key: String) {
        self.stretches = stretches.sorted {
            ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound)
        }
        self.weight = weight
        self.tokens = tokens
        self.key = key
    }

    init(_ days: ClosedRange<Int>, weight: Int, tokens: Range<Int>, reason: String, key: String) {
        self.init([Stretch(days: days, reason: reason)], weight: weight, tokens: tokens, key: key)
    }

    /// Whether it allows some day of a stretch.
    func allows(_ days: ClosedRange<Int>) -> Bool { stretches.contains { $0.days.overlaps(days) } }

    /// Whether there is a last day that it allows.
    var isBounded: Bool { stretches.allSatisfy { $0.days.upperBound != Self.never } }

    /// What it allows of some days: the shortest stretch that shares some with them.
    func stretch(sharing days: ClosedRange<Int>) -> Stretch? {
        stretches.filter { $0.days.overlaps(days) }.min { $0.days.count < $1.days.count }
    }

    /// The same without last days: quoted words may be older than the text that quotes them.
    var quoted: DateClue {
        var clue = self
        clue.stretches = stretches.prefix(1).map { Stretch(days: $0.days.lowerBound...Self.never, reason: $0.reason) }
        clue.weight = 1
        return clue
    }

    /// The days that it allows, in stretches that lie apart.
    var allowed: [ClosedRange<Int>] {
        stretches.map(\.days).reduce(into: []) { merged, next in
            if let last = merged.last, next.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
            } else {
                merged.append(next)
            }
        }
    }

    /// From a day on.
    static func from(_ day: Day) -> ClosedRange<Int> { day.number...never }

    /// A stretch of days.
    static func days(_ first: Day, _ last: Day) -> ClosedRange<Int> { min(first.number, last.number)...last.number }
}
