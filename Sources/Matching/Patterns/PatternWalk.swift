/// Follows a pattern's graph from one token; it borrows everything, so that a step costs no reference counting.
///
/// Generic over who watches, so that a walk that nobody watches costs nothing more.
struct PatternWalk<Watch: WalkWatch> {
    /// A slot that was caught: the number of its name and its own.
    typealias Catch = (name: Int, slot: Int)

    /// Nesting of optional elements and gaps is tried at most this often for one start, so hostile text costs no more.
    private static var patience: Int { 4_000 }

    let places: UnsafeBufferPointer<SlotIndex.Place>
    let order: UnsafeBufferPointer<SlotIndex.Standing>
    /// What the way to the current node caught, a name's last slot last.
    private(set) var caught: [Catch] = []
    private var patience = 0
    private(set) var watch: Watch

    init(
        places: UnsafeBufferPointer<SlotIndex.Place>, order: UnsafeBufferPointer<SlotIndex.Standing>,
        watch: Watch
    ) {
        self.places = places
        self.order = order
        self.watch = watch
    }

    /// The place behind the match that begins at a place.
    mutating func end(of graph: PatternGraph, at place: Int) -> Int? {
        patience = Self.patience
        caught.removeAll(keepingCapacity: true)
        watch.begin(at: place)
        return graph.nodes.withUnsafeBufferPointer { nodes in
            graph.behind.withUnsafeBufferPointer { behind in
                follow(graph.entry, nodes, behind, place).flatMap { $0 > place ? $0 : nil }
            }
        }
    }

    /// The place behind the match from a node on; what slots caught on a way that failed is taken back.
    private mutating func follow(
        _ node: Int, _ nodes: UnsafeBufferPointer<PatternGraph.Node>,
        _ behind: UnsafeBufferPointer<PatternGraph.Behind>, _ place: Int
    ) -> Int? {
        var (node, place) = (node, place)
        let last = places.count - 1
        while true {
            patience -= 1
            guard patience > 0 else { return nil }
            switch nodes[node] {
            case .end: return place
            case .word(let key, let next):
                guard place < last, places[place].word == key else {
                    watch.wanted(node, at: place)
                    return nil
                }
                if Watch.isBlind {
                    (node, place) = (next, place + 1)
                    continue
                }
                watch.took(upTo: place + 1)
                if let end = follow(next, nodes, behind, place + 1) { return end }
                watch.gaveBack()
                return nil
            case .glued(let next):
                guard place < last, !places[place].spaceBefore else {
                    watch.wanted(node, at: place)
                    return nil
                }
                node = next
            case .slot(let kind, let name, let next):
                guard place < last else {
                    watch.wanted(node, at: place)
                    return nil
                }
                var isThere = false
                for at in places[place].slots..<places[place + 1].slots where order[at].key == kind {
                    let end = Int(order[at].end)
                    guard end <= last else { continue }
                    isThere = true
                    caught.append((name, Int(order[at].number)))
                    watch.took(upTo: end)
                    if let end = follow(next, nodes, behind, end) { return end }
                    watch.gaveBack()
                    caught.removeLast()
                }
                if !isThere { watch.wanted(node, at: place) }
                return nil
            case .either(let one, let other):
                if let end = follow(one, nodes, behind, place) { return end }
                node = other
            case .gap(let next, let number):
                let rest = behind[number]
                for end in place...(place + SlotPattern.longestGap) {
                    if Watch.isBlind, !places[end].openers.meets(rest.openers) {
                        patience -= rest.steps
                    } else if let end = follow(next, nodes, behind, end) {
                        return end
                    }
                    guard end < last, !places[end].isFigure else { return nil }
                }
                return nil
            }
        }
    }
}
