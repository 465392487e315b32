import Matching
import Rules

/// The cues of a sentence by one of their bounds, so that those of a token are found at once.
struct CuePlaces: Sendable {
    private let first: Int
    /// Where the cues of each place begin in `order`, and where those of the last one end.
    private var begins: [Int]
    private var order: [Int]

    init(_ cues: [CueMatch<Cue>], within tokens: Range<Int>, by bound: (Range<Int>) -> Int) {
        first = tokens.lowerBound
        // Counted two places on, summed up, and then moved on by one while the cues are entered.
        begins = [Int](repeating: 0, count: tokens.count + 3)
        order = [Int](repeating: 0, count: cues.count)
        for cue in cues { begins[bound(cue.tokens) - first + 2] += 1 }
        for place in begins.indices.dropFirst() { begins[place] += begins[place - 1] }
        for index in cues.indices {
            let place = bound(cues[index].tokens) - first + 1
            order[begins[place]] = index
            begins[place] += 1
        }
    }

    /// Which of the entries below are of a token.
    func entries(at token: Int) -> Range<Int> {
        let place = token - first
        guard place >= 0, place + 1 < begins.count else { return 0..<0 }
        return begins[place]..<begins[place + 1]
    }

    /// The number of a cue; those of a token are in their order.
    subscript(_ entry: Int) -> Int { order[entry] }
}
