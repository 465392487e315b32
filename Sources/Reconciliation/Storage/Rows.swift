import Domain

/// The inequalities of many constraints in flat arrays: a constraint is a run of rows, a row a run of terms.
struct Rows: Sendable {
    private(set) var intervals: [Interval] = []
    private(set) var cells: [Int32] = []
    private(set) var coefficients: [Double] = []
    private var firstRow: [Int32] = [0]
    private var firstTerm: [Int32] = [0]

    /// How many constraints there are.
    var count: Int { firstRow.count - 1 }

    /// The rows of a constraint.
    func rows(of constraint: Int) -> Range<Int> { Int(firstRow[constraint])..<Int(firstRow[constraint + 1]) }

    /// The terms of a row.
    func terms(of row: Int) -> Range<Int> { Int(firstTerm[row])..<Int(firstTerm[row + 1]) }

    /// The cells of a constraint, one as often as it has terms.
    func cells(of constraint: Int) -> ArraySlice<Int32> {
        cells[Int(firstTerm[Int(firstRow[constraint])])..<Int(firstTerm[Int(firstRow[constraint + 1])])]
    }

    /// Whether bounds of the cells imply a row.
    func isImplied(_ row: Int, by box: [Interval]) -> Bool {
        let sum = terms(of: row).reduce(Interval(0, 0)) { $0 + coefficients[$1] * box[Int(cells[$1])] }
        return sum.intersection(intervals[row]) == sum
    }

    /// Adds a constraint whose cells have the given numbers.
    mutating func append(_ rows: [LinearRow], number: (Cell) -> Int32) {
        for row in rows {
            for term in row.terms {
                cells.append(number(term.cell))
                coefficients.append(term.coefficient)
            }
            endRow(row.interval)
        }
        firstRow.append(Int32(intervals.count))
    }

    /// Adds a constraint of another set, with other numbers for its cells.
    mutating func append(_ constraint: Int, of other: Rows, number: (Int32) -> Int32) {
        for row in other.rows(of: constraint) {
            for term in other.terms(of: row) {
                cells.append(number(other.cells[term]))
                coefficients.append(other.coefficients[term])
            }
            endRow(other.intervals[row])
        }
        firstRow.append(Int32(intervals.count))
    }

    private mutating func endRow(_ interval: Interval) {
        intervals.append(interval)
        firstTerm.append(Int32(cells.count))
    }
}
