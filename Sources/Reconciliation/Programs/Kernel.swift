import Domain

/// A linear program in the making: rows with the bounds of their cells.
///
/// Cells that the rows share with nothing else are taken into the intervals of the rows.
struct Kernel {
    /// How many rows a linear program may have: those of that size take a few milliseconds.
    static let mostRows = 120

    struct Row {
        let constraint: Int32
        let interval: Interval
        let columns: [Int]
        let coefficients: [Double]
    }

    /// The cells, by their numbers in the problem.
    var cells: [Int32] = []
    /// Their bounds.
    var box: [Interval] = []
    var rows: [Row] = []
    private var columns: [Int32: Int] = [:]

    /// Takes some of the rows of circles, and cells that are asked about.
    init(_ circles: Circles, _ kept: [Int], _ asked: [Int32]) {
        let all = circles.problem.rows
        var uses: [Int32: Int] = [:]
        for row in kept { for cell in all.distinctCells(of: row) { uses[cell, default: 0] += 1 } }
        for cell in asked { add(cell, circles.box[Int(cell)]) }
        let constraintOf = Dictionary(circles.rows.map { ($0.row, $0.constraint) }) { a, _ in a }
        for row in kept {
            append(row, of: constraintOf[row] ?? 0, all, circles.box) { uses[$0, default: 0] > 1 }
        }
    }

    /// Takes all rows of a problem as they are, with bounds of its cells.
    init(all problem: Problem, _ box: [Interval]) {
        for cell in problem.asked { add(cell, box[Int(cell)]) }
        for constraint in problem.constraints.indices {
            for row in problem.rows.rows(of: constraint) {
                append(row, of: Int32(constraint), problem.rows, box) { _ in true }
            }
        }
    }

    /// The column of a cell.
    func column(of cell: Int32) -> Int? { columns[cell] }

    /// Whether there is nothing to work out.
    var isEmpty: Bool { rows.isEmpty }

    private mutating func add(_ cell: Int32, _ range: Interval) {
        guard columns[cell] == nil else { return }
        columns[cell] = cells.count
        cells.append(cell)
        box.append(range)
    }

    private mutating func append(
        _ row: Int, of constraint: Int32, _ all: Rows, _ ranges: [Interval], isKept: (Int32) -> Bool
    ) {
        var interval = all.intervals[row]
        var places: [Int] = []
        var coefficients: [Double] = []
        for term in all.terms(of: row) {
            let (cell, coefficient) = (all.cells[term], all.coefficients[term])
            if columns[cell] == nil, !isKept(cell) {
                interval = interval - coefficient * ranges[Int(cell)]
            } else if coefficient != 0 {
                add(cell, ranges[Int(cell)])
                places.append(columns[cell] ?? 0)
                coefficients.append(coefficient)
            }
        }
        rows.append(Row(constraint: constraint, interval: interval, columns: places, coefficients: coefficients))
    }
}

// MARK: Sums of rows

extension Kernel {
    /// What a sum of multiples of the rows proves of an expression, however the multipliers were found.
    ///
    /// The expression is the sum of the rows' multiples and of what they leave of each cell, all of which are known as
    /// intervals (A. Neumaier and O. Shcherbina, "Safe bounds in linear and mixed-integer linear programming",
    /// Mathematical Programming 99, 2004).
    func enclosure(of expression: [Double], by multipliers: [Double]) -> Interval {
        let sum = zip(rows, multipliers).reduce(Interval(0, 0)) { $1.1 == 0 ? $0 : $0 + $1.1 * $1.0.interval }
        return zip(rest(of: expression, by: multipliers), box).reduce(sum) { $0 + $1.0.product(with: $1.1) }
    }

    /// What multiples of the rows leave of each cell in an expression.
    func rest(of expression: [Double], by multipliers: [Double]) -> [Interval] {
        var rest = expression.map { Interval($0, $0) }
        for (row, multiplier) in zip(rows, multipliers) where multiplier != 0 {
            for (column, coefficient) in zip(row.columns, row.coefficients) {
                rest[column] = rest[column] - multiplier * Interval(coefficient, coefficient)
            }
        }
        return rest
    }
}
