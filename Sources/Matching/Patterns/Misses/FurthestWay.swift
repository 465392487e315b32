/// Remembers how far a pattern came at best: the most elements taken in a row, and what was asked for behind them.
struct FurthestWay: WalkWatch {
    static var isBlind: Bool { false }

    /// Where the best way began, and where its last element ended.
    private(set) var places = 0..<0
    /// How many elements it took.
    private(set) var steps = 0
    /// The nodes that were asked for behind it, in the order in which they were tried.
    private(set) var wanted: [Int] = []
    /// The last place at which one of them was looked for; a gap looks further than the first.
    private(set) var last = 0

    private var start = 0
    /// Where each element of the way that is being followed ends.
    private var ends: [Int] = []

    mutating func begin(at place: Int) {
        start = place
        ends = []
    }

    mutating func took(upTo place: Int) { ends.append(place) }

    mutating func gaveBack() { ends.removeLast() }

    mutating func wanted(_ node: Int, at place: Int) {
        let way = start..<(ends.last ?? start)
        if ends.count > steps || wanted.isEmpty {
            (places, steps, wanted, last) = (way, ends.count, [node], place)
        } else if steps > 0, way == places, ends.count == steps {
            if !wanted.contains(node) { wanted.append(node) }
            last = max(last, place)
        }
    }
}
