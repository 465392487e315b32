/// Tries slot patterns on one sentence.
public struct PatternMatcher: Sendable {
    private(set) var index: SlotIndex

    /// Prepares for one sentence.
    public init(tokens: Tokens, slots: SlotTable, sentence: Range<Int>) {
        index = SlotIndex(tokens: tokens, slots: slots, sentence: sentence)
    }

    /// Enters one more slot, behind those that are there; it begins in the sentence.
    public mutating func insert(_ slot: Slot) { index.insert(slot) }

    /// Every place in the sentence where a pattern fits, from left to right, none inside another.
    public func matches(of pattern: SlotPattern) -> [PatternMatch] {
        guard pattern.graph.needs.allSatisfy(index.all.meets) else { return [] }
        return walk { walk in
            var found: [PatternMatch] = []
            each(of: pattern.graph, &walk) { found.append($0) }
            return found
        }
    }

    /// Every fit of every pattern of a set: by pattern, then from left to right.
    public func matches(of set: PatternSet) -> [SetMatch] {
        walk { walk in
            var found: [SetMatch] = []
            set.each(in: index.all) { number, graph in
                each(of: graph, &walk) { found.append(SetMatch(pattern: number, match: $0)) }
            }
            return found
        }
    }

    /// The fit of a pattern that begins at a token.
    public func match(of pattern: SlotPattern, at start: Int) -> PatternMatch? {
        let place = start - index.sentence.lowerBound
        guard index.places.indices.contains(place) else { return nil }
        return walk { walk in
            walk.end(of: pattern.graph, at: place).map { match(of: pattern.graph, place..<$0, walk) }
        }
    }

    private func each(of graph: PatternGraph, _ walk: inout PatternWalk<Unwatched>, _ use: (PatternMatch) -> Void) {
        var free = 0
        index.openings.each(of: graph.openers) { place in
            guard place >= free, let end = walk.end(of: graph, at: place) else { return }
            use(match(of: graph, place..<end, walk))
            free = end
        }
    }

    private func match(of graph: PatternGraph, _ places: Range<Int>, _ walk: PatternWalk<Unwatched>) -> PatternMatch {
        let first = index.sentence.lowerBound
        var captures = Captures()
        for (name, slot) in walk.caught { captures[graph.names[name]] = index.slots[slot] }
        return PatternMatch(tokens: (places.lowerBound + first)..<(places.upperBound + first), captures: captures)
    }

    private func walk<Found>(_ body: (inout PatternWalk<Unwatched>) -> Found) -> Found {
        walk(watchedBy: Unwatched(), body)
    }

    /// Follows patterns through the sentence while someone watches.
    func walk<Watch, Found>(watchedBy watch: Watch, _ body: (inout PatternWalk<Watch>) -> Found) -> Found {
        index.places.withUnsafeBufferPointer { places in
            index.order.withUnsafeBufferPointer { order in
                var walk = PatternWalk(places: places, order: order, watch: watch)
                return body(&walk)
            }
        }
    }
}
