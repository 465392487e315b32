/// The groups of cells that constraints tie together, directly or through others.
///
/// The cells of a group form a ring, so that two groups are joined by exchanging two links. The smaller takes the name of
/// the larger: a cell is renamed at most log₂ n times, and looking up is one step.
struct Components: Sendable {
    /// The group of each cell.
    private(set) var group: [Int32] = []
    /// How many cells each group has; none where it was joined to another.
    private(set) var size: [Int32] = []
    private var next: [Int32] = []

    /// Adds a cell in a group of its own.
    mutating func add() {
        let cell = Int32(group.count)
        group.append(cell)
        next.append(cell)
        size.append(1)
    }

    /// Makes one group of those of two cells; returns the group that is no more.
    @discardableResult mutating func join(_ a: Int32, _ b: Int32) -> Int32? {
        var (kept, joined) = (a, b)
        guard group[Int(a)] != group[Int(b)] else { return nil }
        if size[Int(group[Int(a)])] < size[Int(group[Int(b)])] { swap(&kept, &joined) }
        let (name, former) = (group[Int(kept)], group[Int(joined)])
        for cell in ring(from: joined) { group[Int(cell)] = name }
        size[Int(name)] += size[Int(former)]
        size[Int(former)] = 0
        next.swapAt(Int(kept), Int(joined))
        return former
    }

    /// The cells of a group, which has the name of one of them, in the order in which they came.
    func members(of group: Int32) -> [Int32] {
        guard size[Int(group)] > 0 else { return [] }
        return ring(from: group).sorted()
    }

    private func ring(from start: Int32) -> some Sequence<Int32> {
        sequence(first: start) { [next] cell in
            let following = next[Int(cell)]
            return following == start ? nil : following
        }
    }
}
