/// Which constraints bind which cell: one chain a cell, in two flat arrays.
struct Uses: Sendable {
    private var first: [Int32] = []
    private var last: [Int32] = []
    private var constraints: [Int32] = []
    private var next: [Int32] = []

    /// Adds a cell that nothing binds yet.
    mutating func addCell() {
        first.append(-1)
        last.append(-1)
    }

    /// Adds a constraint at the end of a cell's chain, unless it stands there already.
    mutating func add(_ constraint: Int32, to cell: Int32) {
        let end = last[Int(cell)]
        guard end < 0 || constraints[Int(end)] != constraint else { return }
        let entry = Int32(constraints.count)
        constraints.append(constraint)
        next.append(-1)
        if end < 0 { first[Int(cell)] = entry } else { next[Int(end)] = entry }
        last[Int(cell)] = entry
    }

    /// The constraints of a cell, in the order in which they came.
    func of(_ cell: Int32) -> some Sequence<Int32> {
        sequence(state: first[Int(cell)]) { entry -> Int32? in
            guard entry >= 0 else { return nil }
            defer { entry = next[Int(entry)] }
            return constraints[Int(entry)]
        }
    }
}
