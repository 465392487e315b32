public import Domain

extension Network {
    /// What the constraints leave possible for the figure that a form is about, in its own unit.
    ///
    /// The interval of the form itself plays no part. Constraints named in `without` are left out; those in `assuming`
    /// are taken as if they were in the network.
    public func bounds(
        on form: ConstraintForm, without: Set<Constraint.ID> = [], assuming: [Constraint] = []
    ) -> Bounds {
        if let known = knownValue(of: form, without: without, assuming: assuming) {
            return known.isConsistent ? known.bounds : Bounds(interval: nil, settled: known.bounds.settled)
        }
        let inquiry = Inquiry(problem: problem(of: form.cells, without: without, assuming: assuming))
        let propagation = Propagation(inquiry.problem)
        return Bounds(interval: inquiry.value(Question(form), in: propagation), settled: propagation.settled)
    }

    /// What the constraints leave possible for a cell.
    public func bounds(of cell: Cell, without: Set<Constraint.ID> = [], assuming: [Constraint] = []) -> Bounds {
        bounds(on: .level(cell, .everything), without: without, assuming: assuming)
    }

    /// The smallest set of constraints whose bounds on the figure satisfy a condition; nothing if even all do not.
    public func explanation(
        of form: ConstraintForm, without: Set<Constraint.ID> = [], assuming: [Constraint] = [],
        where holds: (Interval) -> Bool
    ) -> Explanation? {
        Inquiry(problem: problem(of: form.cells, without: without, assuming: assuming)).explanation(
            of: form, where: holds)
    }

    /// The smallest conflict found in the components of some cells; nothing if there is none.
    public func conflict(
        around cells: [Cell], without: Set<Constraint.ID> = [], assuming: [Constraint] = []
    ) -> Conflict? {
        if without.isEmpty, assuming.isEmpty {
            let groups = Set(cells.compactMap { number(of: $0).map { components.group[Int($0)] } }).sorted()
            if groups.allSatisfy({ findings.states[Int($0)].contains(.known) }) {
                return groups.lazy.flatMap { findings.conflicts(of: $0) }.first
            }
        }
        return Inquiry(problem: problem(of: cells, without: without, assuming: assuming)).conflict()
    }

    /// The conflicts of the whole network that have to be dealt with for the rest to be consistent.
    public func conflicts() -> [Conflict] {
        components.size.indices.filter { components.size[$0] > 0 }.flatMap { group in
            findings.states[group].contains(.known)
                ? findings.conflicts(of: Int32(group)) : standing(of: Int32(group)).conflicts
        }
    }

    /// All constraints that bear on some cells, compiled for a solver.
    func problem(of asked: [Cell], without: Set<Constraint.ID>, assuming: [Constraint]) -> Problem {
        let all = asked + assuming.flatMap(\.form.cells)
        let groups = Set(all.compactMap { number(of: $0).map { components.group[Int($0)] } }).sorted()
        return problem(
            asked, cells: groups.flatMap { components.members(of: $0) }.sorted(), constraints: nil, without: without,
            assuming: assuming)
    }

    /// Some constraints on some cells, or all of theirs, and what is assumed beside them.
    func problem(
        _ asked: [Cell], cells known: [Int32], constraints: [Int32]?, without: Set<Constraint.ID>,
        assuming: [Constraint]
    ) -> Problem {
        let left = Set(without.compactMap { number(of: $0) })
        var all = known.map { cells[Int($0)] }
        var unknown: [Cell: Int32] = [:]
        for cell in asked + assuming.flatMap(\.form.cells) where number(of: cell) == nil && unknown[cell] == nil {
            unknown[cell] = Int32(all.count)
            all.append(cell)
        }
        func local(_ cell: Cell) -> Int32 { number(of: cell).map { known.place(of: $0) } ?? unknown[cell] ?? 0 }

        var problem = Problem(cells: all)
        for number in constraints ?? constraintNumbers(of: known) where left.isEmpty || !left.contains(number) {
            problem.append(self.constraints[Int(number)], Int(number), of: rows) { known.place(of: $0) }
        }
        for constraint in assuming { problem.append(constraint, number: local) }
        problem.asked = asked.map(local)
        problem.close()
        return problem
    }

    /// The constraints of some cells that make up whole components, in the order in which they came.
    func constraintNumbers(of members: [Int32]) -> [Int32] {
        members.flatMap { cell in uses(of: cell).filter { rows.cells(of: Int($0)).first == cell } }.sorted()
    }
}
