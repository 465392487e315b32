extension PatternMatcher {
    /// Why a pattern fits nowhere; nothing where it fits.
    public func miss(of pattern: SlotPattern) -> PatternMiss? {
        guard matches(of: pattern).isEmpty else { return nil }
        let words = Set(index.places.dropLast().map(\.word))
        let kinds = Set(index.order.map(\.key))
        let needed = pattern.elements.filter { !$0.isIdle }
        let way = walk(watchedBy: FurthestWay()) { walk in
            for place in 0..<walk.places.count - 1 { _ = walk.end(of: pattern.graph, at: place) }
            return walk.watch
        }
        let first = index.sentence.lowerBound
        let end = way.places.upperBound + first
        return PatternMiss(
            present: needed.filter { $0.stands(in: words, kinds) }.map(\.written),
            missing: needed.filter { !$0.stands(in: words, kinds) }.map(\.written),
            reached: way.steps > 0 ? way.places.lowerBound + first..<end : first..<first, steps: way.steps,
            wanted: way.wanted.reduce(into: []) { labels, node in
                let label = pattern.graph.labels[node]
                if !labels.contains(label) { labels.append(label) }
            },
            instead: way.steps > 0
                ? end..<min(max(way.last + first + 1, end), index.sentence.upperBound) : first..<first)
    }
}
