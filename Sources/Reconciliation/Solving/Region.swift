/// Cells near some others, and the constraints that bind them: what a change or a question reaches first.
struct Region {
    /// How many terms its constraints have at first, and at most: more work than that is not done for one constraint.
    static let least = 300
    static let most = 1_200

    /// How many cells a component has that is worked out anew rather than in part.
    static let few = 1_000

    /// The cells, ascending by their numbers in the network.
    var cells: [Int32]
    /// The constraints, ascending by their numbers.
    var constraints: [Int32]
    /// Places of cells that other constraints bind as well.
    var border: [Int32]

    /// Whether it is all that the constraints tie together.
    var isWhole: Bool { border.isEmpty }
}

extension [Int32] {
    /// Where a number stands in ascending ones that hold it.
    func place(of number: Int32) -> Int32 {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return Int32(low)
    }
}
