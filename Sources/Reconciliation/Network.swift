public import Domain

/// Cells tied together by constraints: every figure that a text states or an office publishes, and what ties them.
///
/// A question works only in the components of the cells asked about. `settle` works out every component once; later
/// questions that leave out only what did not matter are answered from that, and constraints that come in later narrow
/// what was found instead of starting anew.
public struct Network: Sendable {
    /// The cells, in the order in which they came.
    public private(set) var cells: [Cell] = []
    /// How many constraints there are.
    public private(set) var count = 0
    /// The constraints by number; those that were removed keep theirs.
    private(set) var constraints: [Constraint] = []
    private(set) var isHere: [Bool] = []
    private(set) var rows = Rows()
    private(set) var components = Components()
    private var chains = Uses()
    /// What is known of the components that were worked out.
    var findings = Findings()
    private var cellIndex = NumberIndex()
    private var nameIndex = NumberIndex()
    private var originIndex = NumberIndex()
    /// The next constraint of the same origin, for each.
    private var nextOfOrigin: [Int32] = []

    /// Starts empty.
    public init() {}

    /// Takes in constraints.
    public init(_ constraints: some Sequence<Constraint>) {
        for constraint in constraints { add(constraint) }
    }

    /// The constraint of a name.
    public func constraint(_ id: Constraint.ID) -> Constraint? { number(of: id).map { constraints[Int($0)] } }

    /// The constraints that bind a cell.
    public func constraints(on cell: Cell) -> [Constraint] {
        number(of: cell).map { uses(of: $0).map { constraints[Int($0)] } } ?? []
    }

    /// The names of the constraints that come from claims or observations.
    public func constraints(from origins: Set<EntryID>) -> Set<Constraint.ID> {
        var found: Set<Constraint.ID> = []
        for origin in origins {
            var number = firstNumber(of: origin) ?? -1
            while number >= 0 {
                if isHere[Int(number)] { found.insert(constraints[Int(number)].id) }
                number = nextOfOrigin[Int(number)]
            }
        }
        return found
    }

    // MARK: Numbers

    /// The number of a cell; nothing if nothing was ever said of it.
    func number(of cell: Cell) -> Int32? {
        cellIndex.first(hash: NumberIndex.hash(of: cell)) { cells[Int($0)] == cell }
    }

    /// The number of a constraint; nothing if there is none of that name.
    func number(of id: Constraint.ID) -> Int32? {
        nameIndex.first(hash: NumberIndex.hash(of: id)) { isHere[Int($0)] && constraints[Int($0)].id == id }
    }

    /// The numbers of the constraints that bind a cell.
    func uses(of cell: Int32) -> [Int32] { chains.of(cell).filter { isHere[Int($0)] } }

    /// The group of a constraint's cells; nothing if it binds none.
    func group(ofConstraint number: Int32) -> Int32? {
        rows.cells(of: Int(number)).first.map { components.group[Int($0)] }
    }

    private func firstNumber(of origin: EntryID) -> Int32? {
        originIndex.first(hash: NumberIndex.hash(of: origin)) { constraints[Int($0)].origin == origin }
    }

    // MARK: Storing

    /// Stores a constraint of a new name and returns its number, and the groups that its cells were in.
    mutating func store(_ constraint: Constraint) -> (number: Int32, groups: Set<Int32>) {
        let number = Int32(constraints.count)
        let first = constraint.origin.flatMap(firstNumber)
        constraints.append(constraint)
        isHere.append(true)
        nextOfOrigin.append(-1)
        findings.addConstraint()
        count += 1
        let stored = constraints
        nameIndex.insert(number, hash: NumberIndex.hash(of: constraint.id)) { NumberIndex.hash(of: stored[Int($0)].id) }
        if let first {
            nextOfOrigin[Int(number)] = nextOfOrigin[Int(first)]
            nextOfOrigin[Int(first)] = number
        } else if let origin = constraint.origin {
            originIndex.insert(number, hash: NumberIndex.hash(of: origin)) {
                stored[Int($0)].origin.map { NumberIndex.hash(of: $0) } ?? 0
            }
        }

        for cell in constraint.form.cells where self.number(of: cell) == nil { addCell(cell) }
        rows.append(constraint.form.rows) { [cellIndex, cells] cell in
            cellIndex.first(hash: NumberIndex.hash(of: cell)) { cells[Int($0)] == cell } ?? 0
        }
        var groups: Set<Int32> = []
        var last: Int32?
        for cell in rows.cells(of: Int(number)) {
            chains.add(number, to: cell)
            groups.insert(components.group[Int(cell)])
            if let last { components.join(last, cell) }
            last = cell
        }
        return (number, groups)
    }

    /// Takes a constraint out; its number is not given to another.
    mutating func strike(_ number: Int32) {
        isHere[Int(number)] = false
        count -= 1
    }

    private mutating func addCell(_ cell: Cell) {
        let number = Int32(cells.count)
        cells.append(cell)
        let stored = cells
        cellIndex.insert(number, hash: NumberIndex.hash(of: cell)) { NumberIndex.hash(of: stored[Int($0)]) }
        chains.addCell()
        components.add()
        findings.addCell(cell.range)
    }
}
