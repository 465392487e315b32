public import Domain

extension Network {
    /// What the constraints leave possible for the figure that a form is about, in its own unit.
    ///
    /// The interval of the form itself plays no part. Constraints named in `without` are left out; those in `assuming`
    /// are taken as if they were in the network.
    public func bounds(
        on form: ConstraintForm, without: Set<Constraint.ID> = [], assuming: [Constraint] = []
    ) -> Bounds {
        if assuming.isEmpty, let known = settledValue(of: form, without: without, accepting: \.conflicts.isEmpty) {
            return known
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
        Inquiry(problem: problem(of: cells, without: without, assuming: assuming)).conflict()
    }

    /// The conflicts of the whole network that have to be dealt with for the rest to be consistent.
    public func conflicts() -> [Conflict] {
        components.members.indices.filter { !components.members[$0].isEmpty }.flatMap { group in
            (standings[Int32(group)] ?? standing(of: Int32(group))).conflicts
        }
    }

    /// The constraints that bear on some cells, compiled for a solver.
    func problem(of asked: [Cell], without: Set<Constraint.ID>, assuming: [Constraint]) -> Problem {
        let known = (asked + assuming.flatMap(\.form.cells)).compactMap { number(of: $0) }
        let groups = Set(known.map { components.group[Int($0)] }).sorted()
        let left = Set(without.compactMap { number(of: $0) })

        var offsets: [Int32: Int32] = [:]
        var members: [Int32] = []
        for group in groups {
            offsets[group] = Int32(members.count)
            members += components.members[Int(group)]
        }
        let alone = groups.count == 1
        func local(_ cell: Int32) -> Int32 {
            components.slot[Int(cell)] + (alone ? 0 : offsets[components.group[Int(cell)]] ?? 0)
        }

        var unknown: [Cell: Int32] = [:]
        var all = members.map { cells[Int($0)] }
        for cell in asked + assuming.flatMap(\.form.cells) where number(of: cell) == nil && unknown[cell] == nil {
            unknown[cell] = Int32(all.count)
            all.append(cell)
        }
        func local(_ cell: Cell) -> Int32 { number(of: cell).map { local($0) } ?? unknown[cell] ?? 0 }

        var problem = Problem(cells: all)
        for number in constraintNumbers(of: members) where !left.contains(number) {
            problem.append(constraints[Int(number)], Int(number), of: rows, number: local)
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
