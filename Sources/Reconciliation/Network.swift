public import Domain

/// Cells tied together by constraints: every figure that a text states or an office publishes, and what ties them.
///
/// A question works only in the components of the cells asked about. `settle` works out every component once; later
/// questions that leave out only what did not matter are answered from that.
public struct Network: Sendable {
    /// The cells, in the order in which they came.
    public private(set) var cells: [Cell] = []
    private(set) var constraints: [Constraint] = []
    private(set) var rows = Rows()
    private(set) var components = Components()
    private var cellNumbers: [Cell: Int32] = [:]
    private var numbers: [Constraint.ID: Int32] = [:]
    private var byOrigin: [EntryID: [Int32]] = [:]
    private var usesOfCell: [[Int32]] = []
    /// What is known of each component; nothing where constraints came in since.
    private(set) var standings: [Int32: Standing] = [:]

    /// Starts empty.
    public init() {}

    /// Takes in constraints.
    public init(_ constraints: some Sequence<Constraint>) {
        for constraint in constraints { add(constraint) }
    }

    /// How many constraints there are.
    public var count: Int { constraints.count }

    /// Takes in a constraint; returns false and changes nothing if one of that name is there.
    @discardableResult public mutating func add(_ constraint: Constraint) -> Bool {
        guard numbers[constraint.id] == nil else { return false }
        let number = Int32(constraints.count)
        numbers[constraint.id] = number
        constraints.append(constraint)
        if let origin = constraint.origin { byOrigin[origin, default: []].append(number) }
        for cell in constraint.form.cells { addCell(cell) }
        rows.append(constraint.form.rows) { [cellNumbers] in cellNumbers[$0] ?? 0 }
        var last: Int32?
        for cell in rows.cells(of: Int(number)) {
            if usesOfCell[Int(cell)].last != number { usesOfCell[Int(cell)].append(number) }
            standings[components.group[Int(cell)]] = nil
            if let last { components.join(last, cell) }
            last = cell
        }
        return true
    }

    /// Works out every component that constraints came into since the last time.
    public mutating func settle() {
        for (group, members) in components.members.enumerated() where !members.isEmpty {
            let group = Int32(group)
            if standings[group] == nil { standings[group] = standing(of: group) }
        }
    }

    /// The constraint of a name.
    public func constraint(_ id: Constraint.ID) -> Constraint? { numbers[id].map { constraints[Int($0)] } }

    /// The constraints that bind a cell.
    public func constraints(on cell: Cell) -> [Constraint] {
        cellNumbers[cell].map { uses(of: $0).map { constraints[Int($0)] } } ?? []
    }

    /// The names of the constraints that come from claims or observations.
    public func constraints(from origins: Set<EntryID>) -> Set<Constraint.ID> {
        Set(origins.flatMap { byOrigin[$0] ?? [] }.map { constraints[Int($0)].id })
    }

    /// The number of a cell; nothing if nothing is said of it.
    func number(of cell: Cell) -> Int32? { cellNumbers[cell] }

    /// The number of a constraint; nothing if there is none of that name.
    func number(of id: Constraint.ID) -> Int32? { numbers[id] }

    /// The numbers of the constraints that bind a cell.
    func uses(of cell: Int32) -> [Int32] { usesOfCell[Int(cell)] }

    private mutating func addCell(_ cell: Cell) {
        guard cellNumbers[cell] == nil else { return }
        cellNumbers[cell] = Int32(cells.count)
        cells.append(cell)
        usesOfCell.append([])
        components.add()
    }
}
