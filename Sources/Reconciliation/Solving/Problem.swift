import Domain

/// The constraints that bear on a question, with cells numbered from 0: what a solver works on.
///
/// Propagation and linear programs take the same rows and ranges.
struct Problem {
    private(set) var cells: [Cell]
    private(set) var constraints: [Constraint] = []
    private(set) var rows = Rows()
    /// The numbers of the cells asked about, in the order of the question.
    var asked: [Int32] = []
    private var firstUse: [Int32] = []
    private var uses: [Int32] = []

    init(cells: [Cell]) { self.cells = cells }

    /// Adds a constraint of other rows.
    mutating func append(_ constraint: Constraint, _ index: Int, of other: Rows, number: (Int32) -> Int32) {
        constraints.append(constraint)
        rows.append(index, of: other, number: number)
    }

    /// Adds a constraint that is in no network.
    mutating func append(_ constraint: Constraint, number: (Cell) -> Int32) {
        constraints.append(constraint)
        rows.append(constraint.form.rows, number: number)
    }

    /// Works out which constraints use which cells, once all constraints are in.
    mutating func close() {
        firstUse = [Int32](repeating: 0, count: cells.count + 1)
        eachUse { _, cell in firstUse[cell + 1] += 1 }
        for cell in cells.indices { firstUse[cell + 1] += firstUse[cell] }
        var next = firstUse
        uses = [Int32](repeating: 0, count: Int(firstUse[cells.count]))
        eachUse { constraint, cell in
            uses[Int(next[cell])] = Int32(constraint)
            next[cell] += 1
        }
    }

    /// The constraints that use a cell.
    func uses(of cell: Int32) -> ArraySlice<Int32> { uses[Int(firstUse[Int(cell)])..<Int(firstUse[Int(cell) + 1])] }

    /// Whether bounds of the cells imply all rows of a constraint.
    func isImplied(_ constraint: Int, by box: [Interval]) -> Bool {
        rows.rows(of: constraint).allSatisfy { rows.isImplied($0, by: box) }
    }

    /// The problem of some of its constraints.
    func restricted(to kept: [Int]) -> Problem {
        var numbers: [Int32: Int32] = [:]
        var old: [Int32] = []
        for cell in asked + kept.flatMap({ rows.cells(of: $0) }) where numbers[cell] == nil {
            numbers[cell] = Int32(old.count)
            old.append(cell)
        }
        let number: (Int32) -> Int32 = { numbers[$0] ?? 0 }
        var part = Problem(cells: old.map { cells[Int($0)] })
        for constraint in kept { part.append(constraints[constraint], constraint, of: rows, number: number) }
        part.asked = asked.map(number)
        part.close()
        return part
    }

    private func eachUse(_ body: (_ constraint: Int, _ cell: Int) -> Void) {
        var last = [Int](repeating: -1, count: cells.count)
        for constraint in constraints.indices {
            for cell in rows.cells(of: constraint) where last[Int(cell)] != constraint {
                last[Int(cell)] = constraint
                body(constraint, Int(cell))
            }
        }
    }
}
