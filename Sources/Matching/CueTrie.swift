/// The phrases of a `CueIndex` as a trie over token keys; it knows phrases by number only, so that its loops are compiled
/// once and not for every sort of value.
struct CueTrie: Sendable {
    /// A phrase found in a text.
    struct Hit {
        let start: Int
        let end: Int
        let phrase: Int
    }

    private struct Edge: Sendable {
        var key: UInt64 = 0
        var node: Int32 = -1
        var next: Int32 = 0
    }

    /// A phrase that ends in a node, and the one after it there.
    private struct Ending: Sendable {
        let phrase: Int32
        let needsCapital: Bool
        var next: Int32 = -1
    }

    /// An open-addressed table, less than half full, of a power of two places.
    private var edges = [Edge](repeating: Edge(), count: 64)
    private var edgeCount = 0
    private var nodeCount: Int32 = 1
    private var endings: [Ending] = []
    /// By node, the first and the last of its endings.
    private var first: [Int32] = [-1]
    private var last: [Int32] = [-1]

    mutating func insert(_ tokens: [Token], phrase: Int, needsCapital: Bool) {
        var node: Int32 = 0
        for token in tokens { node = step(from: node, token.key) }
        let ending = Int32(endings.count)
        endings.append(Ending(phrase: Int32(phrase), needsCapital: needsCapital))
        if first[Int(node)] < 0 {
            first[Int(node)] = ending
        } else {
            endings[Int(last[Int(node)])].next = ending
        }
        last[Int(node)] = ending
    }

    /// Every phrase that begins in a range and ends in it, by its first token, the shortest first.
    func hits(startingIn starts: Range<Int>, before end: Int, of tokens: [Token]) -> [Hit] {
        var found: [Hit] = []
        tokens.withUnsafeBufferPointer { tokens in
            edges.withUnsafeBufferPointer { edges in
                for start in starts {
                    var node: Int32 = 0
                    var index = start
                    while index < end, let next = Self.next(from: node, tokens[index].key, edges) {
                        node = next
                        index += 1
                        var at = first[Int(node)]
                        while at >= 0 {
                            let ending = endings[Int(at)]
                            if !ending.needsCapital || tokens[start].capitalised {
                                found.append(Hit(start: start, end: index, phrase: Int(ending.phrase)))
                            }
                            at = ending.next
                        }
                    }
                }
            }
        }
        return found
    }

    private static func next(from node: Int32, _ key: UInt64, _ edges: UnsafeBufferPointer<Edge>) -> Int32? {
        var place = Self.place(node, key, edges.count)
        while edges[place].node >= 0 {
            if edges[place].node == node, edges[place].key == key { return edges[place].next }
            place = (place + 1) & (edges.count - 1)
        }
        return nil
    }

    private mutating func step(from node: Int32, _ key: UInt64) -> Int32 {
        if let next = edges.withUnsafeBufferPointer({ Self.next(from: node, key, $0) }) { return next }
        if edgeCount * 2 >= edges.count { grow() }
        let next = nodeCount
        nodeCount += 1
        first.append(-1)
        last.append(-1)
        enter(Edge(key: key, node: node, next: next))
        edgeCount += 1
        return next
    }

    private mutating func enter(_ edge: Edge) {
        var place = Self.place(edge.node, edge.key, edges.count)
        while edges[place].node >= 0 { place = (place + 1) & (edges.count - 1) }
        edges[place] = edge
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: Edge(), count: old.count * 2)
        for edge in old where edge.node >= 0 { enter(edge) }
    }

    /// Keys are digests already; the node is mixed in and the high bits are folded down.
    private static func place(_ node: Int32, _ key: UInt64, _ count: Int) -> Int {
        let mixed = (key ^ UInt64(UInt32(bitPattern: node))) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32) & (count - 1)
    }
}
