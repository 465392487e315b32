import Domain

extension Network {
    /// What is left for a figure once conflicts are dealt with: lower ranks yield, evidence of equals is set aside.
    public func resolution(
        on form: ConstraintForm, without: Set<Constraint.ID> = [], assuming: [Constraint] = []
    ) -> Resolution {
        let standings = standings(of: form.cells)
        if assuming.isEmpty, let known = settledValue(of: form, without: without, accepting: { _ in true }) {
            return resolution(of: standings.flatMap(\.conflicts), known)
        }
        // A conflict that needs something left out here is none, and what it set aside counts again.
        var conflicts = standings.flatMap(\.conflicts).filter { $0.constraints.allSatisfy { !without.contains($0.id) } }
        var left = without.union(conflicts.flatMap(\.setAside).map(\.id))
        var assumed = assuming
        while true {
            let inquiry = Inquiry(problem: problem(of: form.cells, without: left, assuming: assumed))
            guard let conflict = inquiry.conflict() else {
                let propagation = Propagation(inquiry.problem)
                let value = inquiry.value(Question(form), in: propagation)
                return resolution(of: conflicts, Bounds(interval: value, settled: propagation.settled))
            }
            let aside = Set(conflict.setAside.map(\.id))
            conflicts.append(conflict)
            left.formUnion(aside)
            assumed.removeAll { aside.contains($0.id) }
        }
    }

    private func resolution(of conflicts: [Conflict], _ bounds: Bounds) -> Resolution {
        Resolution(
            interval: bounds.interval, yielded: conflicts.flatMap(\.yielding).map(\.id),
            unresolved: conflicts.filter(\.yielding.isEmpty), settled: bounds.settled,
            setAside: Set(conflicts.flatMap(\.setAside).map(\.id)))
    }

    /// Works out a component: conflicts are dealt with one by one until the rest is consistent.
    func standing(of group: Int32) -> Standing {
        let members = components.members[Int(group)]
        let asked = members.first.map { [cells[Int($0)]] } ?? []
        var conflicts: [Conflict] = []
        var left: Set<Constraint.ID> = []
        while true {
            let problem = problem(of: asked, without: left, assuming: [])
            let propagation = Propagation(problem)
            guard propagation.isEmpty, let conflict = Inquiry(problem: problem).conflict() else {
                return Standing(propagation, conflicts: conflicts, setAside: left)
            }
            conflicts.append(conflict)
            left.formUnion(conflict.setAside.map(\.id))
        }
    }

    private func standings(of cells: [Cell]) -> [Standing] {
        Set(cells.compactMap { number(of: $0).map { components.group[Int($0)] } }).sorted()
            .map { standings[$0] ?? standing(of: $0) }
    }

    /// The answer from what was settled, if leaving some constraints out changes nothing of it.
    func settledValue(
        of form: ConstraintForm, without: Set<Constraint.ID>, accepting isAccepted: (Standing) -> Bool
    ) -> Bounds? {
        var asked: [Int32] = []
        var bounds: [Interval] = []
        var aside = without
        var settled = true
        for cell in form.cells {
            guard let number = number(of: cell), let standing = standings[components.group[Int(number)]],
                isAccepted(standing), without.isDisjoint(with: standing.matters)
            else { return nil }
            asked.append(number)
            bounds.append(standing.box[Int(components.slot[Int(number)])])
            aside.formUnion(standing.setAside)
            settled = settled && standing.settled
        }
        let users = asked.first.map { uses(of: $0).map { Int($0) }.filter { !aside.contains(constraints[$0].id) } }
        let value = Question(form).value(of: bounds, asked: asked, in: rows, users: users ?? [])
        return Bounds(interval: value, settled: settled)
    }
}
