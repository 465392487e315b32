import Domain

/// A problem together with what is asked of it: bounds, and the smallest sets of constraints that decide them.
struct Inquiry {
    let problem: Problem

    /// The smallest conflict found; nothing if none is proven.
    func conflict() -> Conflict? {
        guard Inquiry.isContradictory(problem) else { return nil }
        let kept = smallest(where: Inquiry.isContradictory, atOnce: { Propagation($0).isEmpty }) {
            Tightening($0, around: []).contradiction ?? []
        }
        let core = problem.restricted(to: kept)
        let propagation = Propagation(core, traced: true)
        let steps = propagation.isEmpty ? Derivation(of: propagation).steps : Combination(against: core)?.steps
        return Conflict(constraints: kept.map { problem.constraints[$0] }, steps: steps ?? [])
    }

    /// Whether constraints are proven to contradict each other.
    static func isContradictory(_ problem: Problem) -> Bool {
        let propagation = Propagation(problem)
        return propagation.isEmpty || Tightening(propagation, around: []).isContradictory
    }

    /// What is left for the figure; nothing if the constraints contradict each other.
    func value(_ question: Question, in propagation: Propagation) -> Interval? {
        propagated(question, in: propagation).flatMap {
            Tightening(propagation, around: propagation.problem.asked).narrowed($0, question)
        }
    }

    private func propagated(_ question: Question, in propagation: Propagation) -> Interval? {
        guard !propagation.isEmpty else { return nil }
        let problem = propagation.problem
        return question.value(
            of: problem.asked.map { propagation.box[Int($0)] }, asked: problem.asked, in: problem.rows,
            users: problem.asked.first.map { problem.uses(of: $0).map { Int($0) } } ?? [])
    }

    /// The smallest set found whose bounds on the figure satisfy a condition.
    ///
    /// What propagation leaves is asked first, being quicker; tighter bounds may fail a condition that looser ones meet, so
    /// what is found that way is asked again.
    func explanation(of form: ConstraintForm, where holds: (Interval) -> Bool) -> Explanation? {
        let question = Question(form)
        func isTightlyDecided(_ part: Problem) -> Bool {
            value(question, in: Propagation(part)).map(holds) ?? false
        }
        func isDecidedAtOnce(_ part: Problem) -> Bool {
            propagated(question, in: Propagation(part)).map(holds) ?? false
        }
        guard isTightlyDecided(problem) else { return nil }
        func smallest(where decides: (Problem) -> Bool) -> [Int] {
            self.smallest(where: decides, atOnce: isDecidedAtOnce) {
                Tightening($0, around: $0.problem.asked).constraints(deciding: question)
            }
        }
        var kept = smallest { isDecidedAtOnce($0) || isTightlyDecided($0) }
        if !isTightlyDecided(problem.restricted(to: kept)) { kept = smallest(where: isTightlyDecided) }
        let core = problem.restricted(to: kept)
        let propagation = Propagation(core, traced: true)
        guard let bounds = propagated(question, in: propagation), let interval = value(question, in: propagation) else {
            return nil
        }
        let combination = holds(bounds) ? nil : Combination(for: question, in: core, where: holds)
        return Explanation(
            form: form, interval: interval, constraints: kept.map { problem.constraints[$0] },
            steps: combination?.steps ?? Derivation(of: propagation).steps + directSteps(question, propagation))
    }

    private func directSteps(_ question: Question, _ propagation: Propagation) -> [Step] {
        let problem = propagation.problem
        let bounds = problem.asked.map { propagation.box[Int($0)] }
        guard let first = problem.asked.first else { return [] }
        var before = question.value(of: bounds)
        return problem.uses(of: first).compactMap { constraint in
            let said = question.direct(Int(constraint), of: problem.rows, asked: problem.asked, bounds: bounds)
            guard let said, let after = before.intersection(said), after != before else { return nil }
            defer { before = after }
            return Step(
                cell: nil, constraint: problem.constraints[Int(constraint)], inputs: [], implied: said, before: before,
                after: after)
        }
    }

    // MARK: Smallest sets

    /// A set of constraints that decides something and of which none can be left out: deletion filtering.
    ///
    /// Of those found, the one with the fewest texts, then the fewest constraints; and if less of what it says does with
    /// other identities, then so.
    /// - Parameters:
    ///   - isDecidedAtOnce: whether it takes no linear programs to tell.
    ///   - combined: the constraints of a sum of rows that decides.
    private func smallest(
        where decides: (Problem) -> Bool, atOnce isDecidedAtOnce: (Problem) -> Bool,
        combined: (Propagation) -> Set<Int32>
    ) -> [Int] {
        let all = Array(problem.constraints.indices)
        let found = smallest(among: all, where: decides, combined: combined)
        let said = found.filter { problem.constraints[$0].kind.isEvidence }
        let identities = all.filter { !problem.constraints[$0].kind.isEvidence }
        let fewer = filtered(yieldingFirst(said), beside: identities, isDecidedAtOnce)
        return fewer.count == said.count
            ? found : smallest(among: (fewer + identities).sorted(), where: decides, combined: combined)
    }

    private func smallest(
        among scope: [Int], where decides: (Problem) -> Bool, combined: (Propagation) -> Set<Int32>
    ) -> [Int] {
        let candidates = candidates(among: scope, decides, combined)
        let orders = [candidates, candidates.reversed()]
        let sets = orders.map { filtered(yieldingFirst($0), decides).sorted() }
        return sets.min { weight($0) < weight($1) } ?? []
    }

    private func weight(_ set: [Int]) -> (Int, Int) {
        (set.count { problem.constraints[$0].kind == .text }, set.count)
    }

    /// What texts say is tried first for leaving out, and of the others what has the lowest rank.
    private func yieldingFirst(_ set: [Int]) -> [Int] {
        func key(_ index: Int) -> (Int, Int) {
            let constraint = problem.constraints[index]
            return (constraint.kind == .text ? 0 : 1, constraint.rank)
        }
        return set.enumerated().sorted { a, b in
            let (x, y) = (key(a.element), key(b.element))
            return x == y ? a.offset < b.offset : x < y
        }.map(\.element)
    }

    /// The constraints that the derivation or a sum of rows uses, without any text if it does without.
    private func candidates(
        among all: [Int], _ decides: (Problem) -> Bool, _ combined: (Propagation) -> Set<Int32>
    ) -> [Int] {
        let statistics = all.filter { problem.constraints[$0].kind != .text }
        let scopes = statistics.count < all.count ? [statistics, all] : [all]
        for scope in scopes {
            let part = problem.restricted(to: scope)
            guard decides(part) else { continue }
            let propagation = Propagation(part, traced: true)
            var used = Derivation(of: propagation).constraints
            // What is said of the figure itself leaves no event.
            if let first = part.asked.first, part.asked.count > 1 {
                used.formUnion(part.uses(of: first).map { Int($0) })
            }
            let fewer = used.sorted().map { scope[$0] }
            if decides(problem.restricted(to: fewer)) { return fewer }
            // The rows of a sum, and what the bounds of their cells rest on.
            let summed = propagation.isEmpty ? [] : combined(propagation)
            let cells = Set(summed.flatMap { part.rows.cells(of: Int($0)) })
            let more = used.union(summed.map { Int($0) }).union(Derivation(of: propagation, and: cells).constraints)
            let both = more.sorted().map { scope[$0] }
            if decides(problem.restricted(to: both)) { return both }
            return scope
        }
        return all
    }

    /// Leaves out ever smaller runs of constraints, and at last single ones until none can go.
    /// - Parameter beside: constraints that stay.
    private func filtered(_ set: [Int], beside: [Int] = [], _ decides: (Problem) -> Bool) -> [Int] {
        var kept = set
        var size = max(1, kept.count / 2)
        while true {
            var start = 0
            var dropped = false
            while start < kept.count {
                let fewer = Array(kept[..<start] + kept[min(start + size, kept.count)...])
                if decides(problem.restricted(to: (fewer + beside).sorted())) {
                    kept = fewer
                    dropped = true
                } else {
                    start += size
                }
            }
            if size > 1 { size = max(1, size / 2) } else if !dropped { return kept }
        }
    }
}
