import Domain

extension Network {
    /// Takes in a constraint; returns false and changes nothing if one of that name is there.
    ///
    /// If its cells lie in components that were worked out, what is known of them is narrowed by it at once, in work that
    /// does not grow with the network.
    @discardableResult public mutating func add(_ constraint: Constraint) -> Bool {
        guard number(of: constraint.id) == nil else { return false }
        let (number, groups) = store(constraint)
        guard let group = group(ofConstraint: number) else { return true }
        let states = groups.map { findings.states[Int($0)] }
        let disputes = groups.sorted().compactMap { findings.disputes[$0] }
        for former in groups where former != group { findings.forget(former) }
        guard states.allSatisfy({ $0.contains(.known) }) else {
            findings.forget(group)
            return true
        }
        findings.states[Int(group)] = states.reduce([.known, .settled, .tight]) { $0.intersection($1) }
        if states.contains(where: { $0.contains(.cut) }) { findings.states[Int(group)].insert(.cut) }
        if !disputes.isEmpty {
            findings.disputes[group] = Findings.Dispute(
                conflicts: disputes.flatMap(\.conflicts), setAside: disputes.reduce([]) { $0.union($1.setAside) })
        }
        extend(by: number, in: group)
        return true
    }

    /// Takes a constraint out; returns false if there is none of that name.
    ///
    /// What is known stays as it is if nothing rests on the constraint; otherwise its component is worked out anew. Cells
    /// that it alone tied together stay in one component, which costs time and changes no answer.
    @discardableResult public mutating func remove(_ id: Constraint.ID) -> Bool {
        guard let number = number(of: id) else { return false }
        strike(number)
        if let group = group(ofConstraint: number), findings.states[Int(group)].contains(.known),
            findings.relied[Int(number)]
                || findings.conflicts(of: group).contains(where: { $0.constraints.contains { $0.id == id } })
        {
            findings.keep(standing(of: group), of: group)
        }
        if isHere.count > 1000, count < isHere.count / 2 { rebuild() }
        return true
    }

    /// Works out every component that constraints came into since the last time, as far as `add` did not, on all processors.
    public mutating func settle() {
        let open = components.size.indices.filter {
            components.size[$0] > 0 && (findings.states[$0].isEmpty || findings.states[$0].contains(.cut))
        }
        guard !open.isEmpty else { return }
        let (network, piece) = (self, 64)
        // In portions, so that what was found is not held twice for the whole network.
        for portion in stride(from: 0, to: open.count, by: 64 * piece) {
            let groups = open[portion..<min(portion + 64 * piece, open.count)]
            let found = Lanes.map((groups.count + piece - 1) / piece) { lane in
                groups.dropFirst(lane * piece).prefix(piece).map { network.standing(of: Int32($0)) }
            }
            for (group, standing) in zip(groups, found.joined()) { findings.keep(standing, of: Int32(group)) }
        }
    }

    /// Numbers what is left of the constraints anew.
    private mutating func rebuild() {
        let wasSettled = components.size.indices.contains { findings.states[$0].contains(.known) }
        self = Network(
            constraints.indices.lazy.filter { [isHere] in isHere[$0] }.map { [constraints] in constraints[$0] })
        if wasSettled { settle() }
    }

    // MARK: Narrowing what is known

    /// Narrows what is known of a component by a constraint that came in.
    private mutating func extend(by number: Int32, in group: Int32) {
        let start = Array(rows.cells(of: Int(number)))
        var limit = Region.least
        while true {
            let region = region(around: start, limit: limit, without: findings.setAside(of: group))
            let problem = problem(of: region)
            let place = Int32(region.constraints.firstIndex(of: number) ?? 0)
            let propagation = Propagation(problem, from: region.cells.map { findings.box[Int($0)] }, starting: [place])
            let asked = problem.cells.indices.filter { problem.rows.cells(of: Int(place)).contains(Int32($0)) }
            let contradicts =
                propagation.isEmpty || Tightening(propagation, around: asked.map { Int32($0) }).isContradictory
            let mayGrow = !region.isWhole && limit < Region.most
            if contradicts {
                if settleDispute(around: start, limit: limit, in: group) { return }
            } else if !mayGrow || !propagation.moved(region.border) {
                keep(propagation, of: region, in: group, after: number)
                return
            }
            guard mayGrow else {
                findings.keep(standing(of: group, after: findings.conflicts(of: group)), of: group)
                return
            }
            limit *= 4
        }
    }

    private mutating func keep(_ propagation: Propagation, of region: Region, in group: Int32, after number: Int32) {
        for (cell, bounds) in zip(region.cells, propagation.box) { findings.box[Int(cell)] = bounds }
        for (constraint, isRelied) in zip(region.constraints, propagation.relied) where isRelied {
            findings.relied[Int(constraint)] = true
        }
        var state = findings.states[Int(group)]
        if propagation.moved(region.border) { state.insert(.cut) }
        if !propagation.settled || state.contains(.cut) { state.remove(.settled) }
        if rows.cells(of: Int(number)).count == 1 { findings.implied[Int(number)] = true }
        // A value that nothing else goes by is tight by itself; what circles make of others is worked out when asked.
        if propagation.relied.contains(true) || rows.cells(of: Int(number)).count > 1 {
            if !region.isWhole || !Circles(propagation.problem, propagation.box).isEmpty { state.remove(.tight) }
        }
        findings.states[Int(group)] = state
    }

    /// Deals with the conflict of a constraint that came in: in all of a small component, so that the answer is the one that
    /// a network built with it would give, and in its neighbourhood, if that is enough, in a large one.
    private mutating func settleDispute(around start: [Int32], limit: Int, in group: Int32) -> Bool {
        let isSmall = components.size[Int(group)] <= Region.few
        let known = findings.conflicts(of: group)
        if isSmall, !known.isEmpty {
            findings.keep(standing(of: group), of: group)
            return true
        }
        let region = region(
            around: start, limit: isSmall ? .max : limit, without: findings.setAside(of: group), narrowing: false)
        guard let conflict = Inquiry(problem: problem(of: region)).conflict() else { return false }
        let aside = conflict.setAside.map(\.id)
        if aside.allSatisfy({ number(of: $0).map { !findings.relied[Int($0)] } ?? false }) {
            findings.disputes[group, default: Findings.Dispute(conflicts: [], setAside: [])].conflicts.append(conflict)
            findings.disputes[group]?.setAside.formUnion(aside)
        } else {
            // What the bounds rest on can't be taken back out of them.
            findings.keep(standing(of: group, after: known + [conflict]), of: group)
        }
        return true
    }
}
