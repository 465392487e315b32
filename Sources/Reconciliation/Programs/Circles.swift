import Domain

/// The part of a problem where propagation may miss the tightest bounds: what goes round in a circle.
///
/// Where rows and cells form a tree, bounds that no longer move are the tightest: a tree that hangs on a cell says of the
/// rest no more than that cell's bounds. So rows that the bounds of their cells imply go, then cells with one row left and
/// rows with one cell left, until nothing goes. The two rows of a growth, and all others of one constraint on the same
/// two cells, leave for each value of one cell an interval of the other, so they count as one.
struct Circles {
    let problem: Problem
    let box: [Interval]
    /// The rows that are left, with the constraint of each.
    private(set) var rows: [(row: Int, constraint: Int32)] = []
    /// Whether a cell is left.
    private(set) var isInside: [Bool]
    private var rowsOfCell: [Int32: [Int]] = [:]

    /// Whether nothing goes round in a circle.
    var isEmpty: Bool { rows.isEmpty }

    /// The cells of the rows that are left, with those that no other row has.
    var cells: [Int32] { Set(rows.flatMap { problem.rows.distinctCells(of: $0.row) }).sorted() }

    /// Looks for circles, taking some cells to be tied to each other.
    init(_ problem: Problem, _ box: [Interval], around tied: [Int32] = []) {
        self.problem = problem
        self.box = box
        isInside = [Bool](repeating: false, count: box.count)
        var peeling = Peeling(cells: box.count, tied: tied)
        for constraint in problem.constraints.indices {
            for row in problem.rows.rows(of: constraint) where Circles.matters(row, of: problem, box) {
                peeling.add(row, of: Int32(constraint), cells: problem.rows.distinctCells(of: row))
            }
        }
        guard !peeling.isEmpty else { return }
        peeling.run()
        rows = peeling.left
        for (place, entry) in rows.enumerated() {
            for cell in problem.rows.distinctCells(of: entry.row) where peeling.isLeft(cell) {
                isInside[Int(cell)] = true
                rowsOfCell[cell, default: []].append(place)
            }
        }
    }

    /// Whether a row says more than the bounds of its cells do.
    private static func matters(_ row: Int, of problem: Problem, _ box: [Interval]) -> Bool {
        problem.rows.terms(of: row).count > 1 && !problem.rows.isImplied(row, by: box)
    }

    /// The rows near some cells, nearest first, as far as a linear program may go; `nil` for all if they are few.
    func kernel(around start: [Int32]) -> Kernel {
        rows.count <= Kernel.mostRows ? Kernel(self, rows.map(\.row), start) : Kernel(self, near(start).rows, start)
    }

    /// All rows, in pieces as large as a linear program may be.
    func pieces() -> [Kernel] {
        if rows.count <= Kernel.mostRows { return isEmpty ? [] : [kernel(around: [])] }
        var covered = [Bool](repeating: false, count: rows.count)
        var kernels: [Kernel] = []
        for place in rows.indices where !covered[place] {
            let cells = problem.rows.distinctCells(of: rows[place].row).filter { isInside[Int($0)] }
            let (near, places) = near(cells)
            for other in places { covered[other] = true }
            covered[place] = true
            kernels.append(Kernel(self, near, []))
        }
        return kernels
    }

    private func near(_ start: [Int32]) -> (rows: [Int], places: [Int]) {
        var places: Set<Int> = []
        var queue = start
        var seen = Set(start)
        var head = 0
        walk: while head < queue.count {
            for place in rowsOfCell[queue[head]] ?? [] where !places.contains(place) {
                guard places.count < Kernel.mostRows else { break walk }
                places.insert(place)
                for cell in problem.rows.distinctCells(of: rows[place].row)
                where isInside[Int(cell)] && seen.insert(cell).inserted { queue.append(cell) }
            }
            head += 1
        }
        let sorted = places.sorted()
        return (sorted.map { rows[$0].row }, sorted)
    }
}

/// Taking away what hangs on by one end, until nothing does.
private struct Peeling {
    private struct Edge {
        let cells: [Int32]
        let constraint: Int32
        var rows: [Int]
        var left: Int
    }

    private var edges: [Edge] = []
    private var edgesOfCell: [[Int32]]
    private var degree: [Int32]
    private var isTied: [Bool]
    private var isGone: [Bool]

    init(cells: Int, tied: [Int32]) {
        edgesOfCell = [[Int32]](repeating: [], count: cells)
        degree = [Int32](repeating: 0, count: cells)
        isGone = [Bool](repeating: false, count: cells)
        isTied = isGone
        for cell in tied { isTied[Int(cell)] = true }
    }

    var isEmpty: Bool { edges.isEmpty }

    /// The rows that are left.
    var left: [(row: Int, constraint: Int32)] {
        edges.filter { $0.left > 1 }.flatMap { edge in edge.rows.map { ($0, edge.constraint) } }
    }

    func isLeft(_ cell: Int32) -> Bool { !isGone[Int(cell)] }

    mutating func add(_ row: Int, of constraint: Int32, cells: [Int32]) {
        if let last = edges.last, last.constraint == constraint, cells.count == 2, last.cells == cells {
            edges[edges.count - 1].rows.append(row)
            return
        }
        guard cells.count > 1 else { return }
        for cell in cells {
            edgesOfCell[Int(cell)].append(Int32(edges.count))
            degree[Int(cell)] += 1
        }
        edges.append(Edge(cells: cells, constraint: constraint, rows: [row], left: cells.count))
    }

    mutating func run() {
        var loose = degree.indices.filter { degree[$0] == 1 && !isTied[$0] }
        while let cell = loose.popLast() {
            guard !isGone[cell] else { continue }
            isGone[cell] = true
            guard let edge = edgesOfCell[cell].first(where: { edges[Int($0)].left > 1 }) else { continue }
            edges[Int(edge)].left -= 1
            guard edges[Int(edge)].left == 1 else { continue }
            for other in edges[Int(edge)].cells where !isGone[Int(other)] {
                degree[Int(other)] -= 1
                if degree[Int(other)] <= 1, !isTied[Int(other)] { loose.append(Int(other)) }
            }
        }
    }
}
