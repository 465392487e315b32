/// The groups of cells that constraints tie together, directly or through others.
///
/// Joining moves the smaller group into the larger, so a cell moves at most log₂ n times and looking up is one step.
struct Components: Sendable {
    /// The group of each cell.
    private(set) var group: [Int32] = []
    /// The place of each cell among the members of its group.
    private(set) var slot: [Int32] = []
    /// The cells of each group; none for a group that was joined to another.
    private(set) var members: [[Int32]] = []

    /// Adds a cell in a group of its own.
    mutating func add() {
        let cell = Int32(group.count)
        group.append(cell)
        slot.append(0)
        members.append([cell])
    }

    /// Makes one group of those of two cells.
    mutating func join(_ a: Int32, _ b: Int32) {
        var (large, small) = (Int(group[Int(a)]), Int(group[Int(b)]))
        guard large != small else { return }
        if members[large].count < members[small].count { swap(&large, &small) }
        let moved = members[small]
        members[small] = []
        for cell in moved {
            group[Int(cell)] = Int32(large)
            slot[Int(cell)] = Int32(members[large].count)
            members[large].append(cell)
        }
    }
}
