import Domain

extension Passage {
    /// The passage from the first point of one to the last point of another.
    func joined(to other: Passage, _ positions: TextPositions) -> Passage {
        let first = positions.byte(at: min(start, other.start))
        let last = positions.byte(at: max(end, other.end))
        return positions.passage(first..<last, in: document)
    }
}
