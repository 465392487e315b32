import Domain

extension Network {
    /// What is left for a figure once conflicts are dealt with: lower ranks yield, evidence of equals is set aside.
    public func resolution(
        on form: ConstraintForm, without: Set<Constraint.ID> = [], assuming: [Constraint] = []
    ) -> Resolution {
        let standing = standingConflicts(around: form.cells)
        if let known = knownValue(of: form, without: without, assuming: assuming), let interval = known.bounds.interval
        {
            return resolution(of: standing, Bounds(interval: interval, settled: known.bounds.settled))
        }
        // A conflict that needs something left out here is none, and what it set aside counts again.
        var conflicts = standing.filter { $0.constraints.allSatisfy { !without.contains($0.id) } }
        var left = without.union(conflicts.flatMap(\.setAside).map(\.id))
        var assumed = assuming
        // What is left of a network whose conflicts are dealt with is consistent, and so is any part of it.
        let isConsistent = assuming.isEmpty && conflicts.count == standing.count
        while true {
            let inquiry = Inquiry(problem: problem(of: form.cells, without: left, assuming: assumed))
            guard !isConsistent, let conflict = inquiry.conflict() else {
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

    /// Works out a component: conflicts are dealt with one by one until the rest is consistent, beginning with those that
    /// are known.
    func standing(of group: Int32, after known: [Conflict] = []) -> Standing {
        let members = components.members(of: group)
        var conflicts = known
        var left = Set(known.flatMap(\.setAside).map(\.id))
        while true {
            let region = wholeRegion(members, without: left)
            let problem = problem(of: region)
            let propagation = Propagation(problem)
            let circles = propagation.isEmpty ? nil : Tightening(propagation, around: [])
            if circles?.isContradictory != false, let conflict = Inquiry(problem: problem).conflict() {
                conflicts.append(conflict)
                left.formUnion(conflict.setAside.map(\.id))
                continue
            }
            return standing(members, region, propagation, circles, conflicts, left)
        }
    }

    /// What is known of a consistent component, with the tightest bounds if it is small enough for that.
    private func standing(
        _ members: [Int32], _ region: Region, _ propagation: Propagation, _ circles: Tightening?,
        _ conflicts: [Conflict], _ left: Set<Constraint.ID>
    ) -> Standing {
        var (box, relied, settled) = (propagation.box, propagation.relied, propagation.settled)
        let tightest = circles?.tightest()
        if let tightest, !tightest.bounds.isEmpty {
            for (cell, bounds) in tightest.bounds { box[Int(cell)] = bounds }
            for constraint in tightest.constraints { relied[Int(constraint)] = true }
            let touched = Set(tightest.bounds.flatMap { propagation.problem.uses(of: $0.cell) })
            let after = Propagation(propagation.problem, from: box, starting: touched.sorted())
            // Rounding may leave nothing of bounds that meet in one point; then the looser ones stand.
            if after.isEmpty { box = propagation.box } else { box = after.box }
            relied = zip(relied, after.relied).map { $0 || $1 }
            settled = settled && after.settled
        }
        var state: Findings.State = .known
        if settled { state.insert(.settled) }
        if tightest != nil { state.insert(.tight) }
        return Standing(
            cells: members, box: box, constraints: region.constraints, relied: relied,
            implied: region.constraints.indices.map { propagation.problem.isImplied($0, by: box) }, state: state,
            conflicts: conflicts, setAside: left)
    }

    private func standingConflicts(around cells: [Cell]) -> [Conflict] {
        Set(cells.compactMap { number(of: $0).map { components.group[Int($0)] } }).sorted().flatMap { group in
            findings.states[Int(group)].contains(.known)
                ? findings.conflicts(of: group) : standing(of: group).conflicts
        }
    }

    /// The answer from what is known, if leaving some constraints out changes nothing of that: the bounds that were worked
    /// out, narrowed by what is assumed and by linear programs near the cells asked about.
    func knownValue(
        of form: ConstraintForm, without: Set<Constraint.ID>, assuming: [Constraint]
    ) -> (bounds: Bounds, isConsistent: Bool)? {
        let numbers = form.cells.map { number(of: $0) }
        let assumed = assuming.flatMap(\.form.cells).map { number(of: $0) }
        let groups = Set((numbers + assumed).compactMap { $0.map { components.group[Int($0)] } })
        guard !(numbers + assumed).contains(nil),
            groups.allSatisfy({ findings.states[Int($0)].contains(.known) }),
            !without.contains(where: { id in number(of: id).map { matters($0, in: groups) } ?? false })
        else { return nil }

        let states = groups.map { findings.states[Int($0)] }
        let isConsistent = groups.allSatisfy { findings.disputes[$0] == nil }
        let isSettled = states.allSatisfy { $0.contains(.settled) }
        let isTight = states.allSatisfy { $0.contains(.tight) }
        if let only = numbers[0], case .level = form, isTight, assuming.isEmpty {
            return (Bounds(interval: findings.box[Int(only)], settled: isSettled), isConsistent)
        }
        let left = groups.reduce(without) { $0.union(findings.setAside(of: $1)) }
        let start = (numbers + assumed).compactMap(\.self)
        let region = region(around: start, limit: Region.least, without: left)
        let problem = problem(
            form.cells, cells: region.cells, constraints: region.constraints, without: [], assuming: assuming)
        let first = problem.constraints.count - assuming.count
        let propagation = Propagation(
            problem, from: region.cells.map { findings.box[Int($0)] },
            starting: (first..<problem.constraints.count).map { Int32($0) })
        if !assuming.isEmpty {
            // What an assumption reaches beyond the neighbourhood, or contradicts, is worked out in full.
            let bound = Set((first..<problem.constraints.count).flatMap { problem.rows.cells(of: $0) }).sorted()
            guard !propagation.isEmpty, !propagation.moved(region.border),
                !Tightening(propagation, around: bound).isContradictory
            else { return nil }
        }
        let value = Inquiry(problem: problem).value(Question(form), in: propagation)
        return (Bounds(interval: value, settled: isSettled && propagation.settled), isConsistent)
    }

    private func matters(_ constraint: Int32, in groups: Set<Int32>) -> Bool {
        guard let group = group(ofConstraint: constraint), groups.contains(group) else { return false }
        return findings.relied[Int(constraint)]
            || findings.conflicts(of: group).contains { $0.constraints.contains(constraints[Int(constraint)]) }
    }

    private func wholeRegion(_ members: [Int32], without left: Set<Constraint.ID>) -> Region {
        let numbers = constraintNumbers(of: members).filter { left.isEmpty || !left.contains(constraints[Int($0)].id) }
        return Region(cells: members, constraints: numbers, border: [])
    }
}
