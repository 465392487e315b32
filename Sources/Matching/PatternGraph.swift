/// A slot pattern as a graph: each node says what must stand at a token and which node comes next.
struct PatternGraph: Sendable {
    enum Node: Sendable {
        case word(UInt64, next: Int)
        case slot(kind: String, name: String, next: Int)
        /// One way, else the other.
        case either(Int, Int)
        case gap(next: Int)
        case end
    }

    private(set) var nodes: [Node] = [.end]
    /// The node that a match begins with.
    private(set) var entry = 0
    /// What a match can begin with; nothing if that can be anything.
    private(set) var openers: (words: Set<UInt64>, kinds: Set<String>)?

    init(_ elements: [SlotPattern.Element]) {
        entry = add(elements[...], before: 0)
        var words: Set<UInt64> = []
        var kinds: Set<String> = []
        openers = collect(entry, &words, &kinds) ? (words, kinds) : nil
    }

    /// Adds elements so that they lead to a node, and gives the node that they begin with.
    private mutating func add(_ elements: ArraySlice<SlotPattern.Element>, before next: Int) -> Int {
        var next = next
        for element in elements.reversed() {
            switch element {
            case .word(let key): next = add(.word(key, next: next))
            case .slot(let kind, let name): next = add(.slot(kind: kind, name: name, next: next))
            case .gap: next = add(.gap(next: next))
            case .optional(let inner): next = add(.either(add([inner], before: next), next))
            case .choice(let alternatives):
                let entries = alternatives.map { add($0[...], before: next) }
                next = entries.dropLast().reversed().reduce(entries.last ?? next) { rest, first in
                    add(.either(first, rest))
                }
            }
        }
        return next
    }

    private mutating func add(_ node: Node) -> Int {
        nodes.append(node)
        return nodes.count - 1
    }

    /// Gathers what can stand first; false if that can be anything.
    private func collect(_ node: Int, _ words: inout Set<UInt64>, _ kinds: inout Set<String>) -> Bool {
        switch nodes[node] {
        case .word(let key, _): words.insert(key)
        case .slot(let kind, _, _): kinds.insert(kind)
        case .either(let first, let second):
            return collect(first, &words, &kinds) && collect(second, &words, &kinds)
        case .gap, .end: return false
        }
        return true
    }
}
