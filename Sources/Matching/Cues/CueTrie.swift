/// The phrases of a `CueIndex` as a trie over token keys; it knows phrases by number only, so that its loops are compiled
/// once and not for every sort of value.
@usableFromInline
struct CueTrie: Sendable {
    /// A phrase found in a text.
    @usableFromInline
    struct Hit {
        @usableFromInline let start: Int
        @usableFromInline let end: Int
        @usableFromInline let phrase: Int
    }

    private struct Edge: Sendable {
        var key: UInt64 = 0
        var node: Int32 = -1
        var next: Int32 = 0
    }

    private struct Node: Sendable {
        /// Its first and its last ending.
        var first: Int32 = -1
        var last: Int32 = -1
        var isLeaf = true
    }

    /// A phrase that ends in a node, and the one after it there.
    private struct Ending: Sendable {
        let phrase: Int32
        let needsCapital: Bool
        let forbidsSpace: Bool
        var next: Int32 = -1
    }

    /// An open-addressed table, less than half full, of a power of two places.
    private var edges = [Edge](repeating: Edge(), count: 64)
    private var edgeCount = 0
    /// A bit for each digest that a phrase may begin with, so that most other words cost no look into the large table.
    private var starts = [UInt64](repeating: 0, count: startBits / 64)
    private static let startBits = 1 << 16
    private var nodes = [Node()]
    private var endings: [Ending] = []

    mutating func insert(_ tokens: [Token], phrase: Int, needsCapital: Bool, forbidsSpace: Bool) {
        if let first = tokens.first {
            let bit = Self.place(0, first.key, Self.startBits)
            starts[bit / 64] |= 1 << UInt64(bit % 64)
        }
        var node = 0
        for token in tokens { node = step(from: node, token.key) }
        let ending = Int32(endings.count)
        endings.append(Ending(phrase: Int32(phrase), needsCapital: needsCapital, forbidsSpace: forbidsSpace))
        if nodes[node].first < 0 {
            nodes[node].first = ending
        } else {
            endings[Int(nodes[node].last)].next = ending
        }
        nodes[node].last = ending
    }

    /// Every phrase that begins in a range and ends in it, by its first token, the shortest first.
    @usableFromInline
    func hits(startingIn range: Range<Int>, before end: Int, of tokens: [Token]) -> [Hit] {
        var found: [Hit] = []
        tokens.withUnsafeBufferPointer { tokens in
            starts.withUnsafeBufferPointer { starts in
                edges.withUnsafeBufferPointer { edges in
                    // Who asks may stand behind the last token: nothing begins there.
                    for start in range.clamped(to: 0..<max(0, min(end, tokens.count))) {
                        let bit = Self.place(0, tokens[start].key, Self.startBits)
                        guard starts[bit / 64] & 1 << UInt64(bit % 64) != 0 else { continue }
                        follow(tokens, from: start, before: end, edges, &found)
                    }
                }
            }
        }
        return found
    }

    /// Every phrase that begins at a token.
    private func follow(
        _ tokens: UnsafeBufferPointer<Token>, from start: Int, before end: Int, _ edges: UnsafeBufferPointer<Edge>,
        _ found: inout [Hit]
    ) {
        var node = 0
        var index = start
        var hasSpace = false
        // Most phrases are one word: behind a leaf there is nothing to look for.
        while index < end, !nodes[node].isLeaf, let next = Self.next(from: node, tokens[index].key, edges) {
            node = next
            hasSpace = hasSpace || index > start && tokens[index].spaceBefore
            index += 1
            var at = nodes[node].first
            while at >= 0 {
                let ending = endings[Int(at)]
                if !ending.needsCapital || tokens[start].capitalised, !ending.forbidsSpace || !hasSpace {
                    found.append(Hit(start: start, end: index, phrase: Int(ending.phrase)))
                }
                at = ending.next
            }
        }
    }

    private static func next(from node: Int, _ key: UInt64, _ edges: UnsafeBufferPointer<Edge>) -> Int? {
        var place = Self.place(node, key, edges.count)
        while edges[place].node >= 0 {
            if Int(edges[place].node) == node, edges[place].key == key { return Int(edges[place].next) }
            place = (place + 1) & (edges.count - 1)
        }
        return nil
    }

    private mutating func step(from node: Int, _ key: UInt64) -> Int {
        if let next = edges.withUnsafeBufferPointer({ Self.next(from: node, key, $0) }) { return next }
        if edgeCount * 2 >= edges.count { grow() }
        nodes[node].isLeaf = false
        nodes.append(Node())
        enter(Edge(key: key, node: Int32(node), next: Int32(nodes.count - 1)))
        edgeCount += 1
        return nodes.count - 1
    }

    private mutating func enter(_ edge: Edge) {
        var place = Self.place(Int(edge.node), edge.key, edges.count)
        while edges[place].node >= 0 { place = (place + 1) & (edges.count - 1) }
        edges[place] = edge
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: Edge(), count: old.count * 2)
        for edge in old where edge.node >= 0 { enter(edge) }
    }

    /// Keys are digests already; the node is mixed in and the high bits are folded down.
    private static func place(_ node: Int, _ key: UInt64, _ count: Int) -> Int {
        let mixed = (key ^ UInt64(node)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32) & (count - 1)
    }
}
