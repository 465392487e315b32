/// A slot pattern as a graph: each node says what must stand at a token and which node comes next.
///
/// A class, since patterns are passed about far more often than they are made.
final class PatternGraph: Sendable {
    /// Nodes hold numbers only, so that following them costs no reference counting.
    enum Node: Sendable {
        case word(UInt64, next: Int)
        /// A slot of a kind, by its digest; what it catches is named by a number.
        case slot(UInt64, name: Int, next: Int)
        /// One way, else the other.
        case either(Int, Int)
        /// Up to ten tokens, with the number of what is known of what stands behind them.
        case gap(next: Int, behind: Int)
        case glued(next: Int)
        case end
    }

    /// What stands behind a gap.
    struct Behind: Sendable {
        let openers: DigestMask
        /// How many nodes are followed to find that nothing of it stands somewhere.
        let steps: Int
    }

    let nodes: [Node]
    let behind: [Behind]
    /// What each node asks for, as it is written; empty for those that ask for nothing by themselves.
    let labels: [String]
    /// The names of what its slots catch.
    let names: [String]
    /// The node that a match begins with.
    let entry: Int
    /// What a match can begin with.
    let openers: DigestMask
    /// What must stand in a sentence: at least one thing of each mask.
    let needs: [DigestMask]

    init(_ elements: [SlotPattern.Element]) {
        var building = Building()
        entry = building.add(elements[...], before: 0)
        openers = building.opening(entry)
        nodes = building.nodes
        behind = building.behind
        labels = building.labels
        names = building.names
        needs = elements.compactMap(Self.need)
    }

    /// What must stand somewhere for an element to fit; nothing if it fits without.
    private static func need(_ element: SlotPattern.Element) -> DigestMask? {
        switch element {
        case .word(let key, _): return .word(key)
        case .slot(let kind, _): return .kind(kind.key)
        case .gap, .glued, .optional: return nil
        case .choice(let alternatives):
            var all = DigestMask()
            for alternative in alternatives {
                guard let need = alternative.lazy.compactMap(need).first else { return nil }
                all.formUnion(need)
            }
            return all
        }
    }

    /// The nodes while they are put together, from the end.
    private struct Building {
        var nodes: [Node] = [.end]
        var labels = [""]
        var names: [String] = []
        var behind: [Behind] = []

        /// Adds elements so that they lead to a node, and gives the node that they begin with.
        mutating func add(_ elements: ArraySlice<SlotPattern.Element>, before next: Int) -> Int {
            var next = next
            for element in elements.reversed() {
                switch element {
                case .word(let key, let written): next = add(.word(key, next: next), written)
                case .slot(let kind, let name):
                    next = add(.slot(kind.key, name: number(of: name), next: next), element.written)
                case .gap:
                    let steps = steps(next)
                    behind.append(Behind(openers: steps == nil ? .any : opening(next), steps: steps ?? 0))
                    next = add(.gap(next: next, behind: behind.count - 1))
                case .glued: next = add(.glued(next: next), element.written)
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

        private mutating func add(_ node: Node, _ label: String = "") -> Int {
            nodes.append(node)
            labels.append(label)
            return nodes.count - 1
        }

        private mutating func number(of name: String) -> Int {
            if let known = names.firstIndex(of: name) { return known }
            names.append(name)
            return names.count - 1
        }

        /// How many nodes are followed from a node on where nothing of what they ask for stands; nothing if that depends on
        /// more than what stands there.
        private func steps(_ node: Int) -> Int? {
            switch nodes[node] {
            case .word, .slot: return 1
            case .either(let first, let second):
                guard let one = steps(first), let other = steps(second) else { return nil }
                return 1 + one + other
            case .gap, .glued, .end: return nil
            }
        }

        /// What can stand first from a node on.
        func opening(_ node: Int) -> DigestMask {
            switch nodes[node] {
            case .word(let key, _): return .word(key)
            case .slot(let kind, _, _): return .kind(kind)
            case .either(let first, let second): return opening(first).union(opening(second))
            case .glued(let next): return opening(next)
            case .gap, .end: return .any
            }
        }
    }
}
