import Domain
import Reconciliation

/// Compares a statement with what statistics print or imply.
struct Judge {
    let evidence: Evidence
    /// Whether the prints that decide are wanted too, not only the label; finding them takes most of the time.
    let explains: Bool

    /// What the statistics say about a statement.
    func finding(on statement: Statement) -> Finding {
        guard statement.sort != .record else { return record(statement) }
        guard statement.sort != .balance else { return balance(statement) }
        let prints = evidence.prints(of: statement.forms[0])
        let finding = prints.isEmpty ? derived(statement) : printed(statement, prints)
        return finding.label == .supported ? finding : revised(statement, after: finding) ?? finding
    }

    /// A level that a later print supports; where the first did not rule it out, it is only told more exactly.
    private func revised(_ statement: Statement, after first: Finding) -> Finding? {
        guard statement.sort == .level, let later = statement.moved({ $0.isRevised ? nil : $0.revised }) else {
            return nil
        }
        let prints = evidence.levels(of: later.cell)
        guard !prints.isEmpty else { return nil }
        var finding = printed(later, prints)
        if first.label == .refuted { finding.outcome = .revisedBase }
        return finding.label == .supported ? finding : nil
    }

    /// A printed figure decides about the same figure in a text, unless all the other prints contradict it.
    private func printed(_ statement: Statement, _ prints: [Constraint]) -> Finding {
        let intervals = prints.map(\.form.stated)
        let joint = joint(prints)
        let hull = intervals.hull() ?? .everything
        let fits = joint.map { [statement.fit($0)] } ?? intervals.map(statement.fit)
        var finding = Finding(
            statement: statement, label: Self.label(fits), implied: joint ?? hull,
            evidence: evidence.observations(among: prints))
        if statement.sort == .growth { finding.plain = plain(statement) }
        switch finding.label {
        case .notEnoughEvidence, .refuted:
            guard !fitsWithFirstBase(finding) else {
                finding.label = .notEnoughEvidence
                finding.outcome = .revisedBase
                return finding
            }
            // What was printed of cut digits is known: nothing is left to be narrowed.
            if finding.label == .notEnoughEvidence {
                return finding.implied.map(statement.isCut) == true ? finding : narrowed(finding)
            }
        case .supported, .conflictingEvidence: break
        }
        return contradicted(finding, hull, without: Set(prints.map(\.id)))
    }

    private static func label(_ fits: [Fit]) -> VerdictLabel {
        if fits.allSatisfy({ $0 == .inside }) { return .supported }
        if fits.allSatisfy({ $0 == .apart }) { return .refuted }
        return fits.contains(.inside) && fits.contains(.apart) ? .conflictingEvidence : .notEnoughEvidence
    }

    /// A growth between the printed one and plain arithmetic on first prints is one of a base that was revised on the way.
    private func fitsWithFirstBase(_ finding: Finding) -> Bool {
        guard let printed = finding.implied, let plain = finding.plain else { return false }
        return printed.hull(plain).intersection(finding.statement.stated) != nil
    }

    /// What all prints together leave of a figure that is printed too coarsely.
    private func narrowed(_ finding: Finding) -> Finding {
        let form = finding.statement.forms[0]
        let resolution = evidence.resolution(on: form)
        guard let interval = resolution.interval, fit(finding.statement, interval) != .open else { return finding }
        return explained(finding, form, interval, without: resolution.setAside)
    }

    /// A print that the rest rules out decides nothing that the rest would decide otherwise.
    private func contradicted(_ finding: Finding, _ printed: Interval, without prints: Set<Constraint.ID>) -> Finding {
        let form = finding.statement.forms[0]
        let resolution = evidence.resolution(on: form, without: prints)
        guard let rest = resolution.interval, rest.intersection(printed) == nil,
            (finding.label == .supported) == (rest.intersection(finding.statement.stated) == nil)
        else { return finding }
        var finding = finding
        finding.label = .conflictingEvidence
        let explanation = evidence.network.explanation(of: form, without: prints.union(resolution.setAside)) {
            $0.intersection(printed) == nil
        }
        finding.steps = explanation?.steps ?? []
        finding.rest(on: explanation?.constraints ?? [], of: evidence)
        return finding
    }

    /// What follows from the prints of other figures.
    func derived(_ statement: Statement) -> Finding {
        let finding = Finding(statement: statement, label: .notEnoughEvidence)
        let form = statement.forms[0]
        let resolution = evidence.resolution(on: form)
        guard let bounds = resolution.interval else { return finding }
        if let known = onFirstBase(finding, fit(statement, bounds)) { return known }
        var result = explained(finding, form, bounds, without: resolution.setAside)
        let cells = Set(statement.cells)
        if result.label == .notEnoughEvidence,
            let conflict = resolution.unresolved.first(where: { !$0.cells.isDisjoint(with: cells) })
        {
            result.label = .conflictingEvidence
            result.steps = conflict.steps
            (result.evidence, result.rates) = ([], [])
            result.rest(on: conflict.constraints, of: evidence)
        }
        return result
    }

    /// A comparison over the base as it was first printed, which a text may mean as well as the revised one; nothing if
    /// that decides no more than the revised base does.
    private func onFirstBase(_ finding: Finding, _ onRevised: Fit) -> Finding? {
        let statement = finding.statement
        guard let form = statement.forms.dropFirst().first, let base = statement.base else { return nil }
        let tie: Set = [Identities.tie(of: base.revised)]
        let resolution = evidence.resolution(on: form, without: tie)
        guard let plain = resolution.interval else { return nil }
        func found() -> Finding { explained(finding, form, plain, without: tie.union(resolution.setAside)) }
        switch (fit(statement, plain), onRevised) {
        case (.inside, _): return found()
        case (.open, .apart):
            // Where little is printed of the first base, it still lies no further from the revised one than any revision.
            guard let tied = evidence.resolution(on: form).interval, fit(statement, tied) != .apart else {
                return nil
            }
            var open = explained(finding, form, plain.isBounded ? plain : tied, without: plain.isBounded ? tie : [])
            if open.label == .refuted { open.label = .notEnoughEvidence }
            return open
        case (.apart, .open):
            guard plain.isBounded else { return nil }
            var open = found()
            open.label = .notEnoughEvidence
            open.outcome = .revisedBase
            return open
        case (.open, _), (.apart, _): return nil
        }
    }

    /// A growth over the base as first printed, from levels alone.
    private func plain(_ statement: Statement) -> Interval? {
        guard let base = statement.base, let level = joint(evidence.levels(of: statement.cell)),
            let before = joint(evidence.levels(of: base)), let quotient = (100 * level).quotient(by: before)
        else { return nil }
        return quotient - Interval(100, 100)
    }

    /// What all of some prints state; nothing if they contradict each other, or there are none.
    func joint(_ prints: [Constraint]) -> Interval? {
        let intervals = prints.map(\.form.stated)
        return intervals.dropFirst().reduce(intervals.first) { joint, next in joint?.intersection(next) }
    }

    /// How bounds worked out of other prints compare with what is stated.
    private func fit(_ statement: Statement, _ bounds: Interval) -> Fit {
        statement.fit(bounds, inexactness: evidence.inexactness, of: size(of: statement))
    }

    /// The finding with the label that bounds give it and the fewest prints that give these bounds.
    private func explained(
        _ finding: Finding, _ form: ConstraintForm, _ bounds: Interval, without: Set<Constraint.ID>
    ) -> Finding {
        let statement = finding.statement
        var finding = finding
        finding.implied = bounds
        let size = size(of: statement)
        func compared(_ interval: Interval) -> Fit {
            statement.fit(interval, inexactness: evidence.inexactness, of: size)
        }
        let fit = compared(bounds)
        finding.label = fit.label
        guard explains, fit != .open || statement.isNear(bounds) else { return finding }
        let gap = statement.distance(to: bounds)
        let explanation = evidence.network.explanation(of: form, without: without) { interval in
            switch fit {
            case .open: statement.isNear(interval)
            case .inside: compared(interval) == fit
            // Not any set that rules it out, but one that puts it nearly as far off as everything together.
            case .apart: compared(interval) == fit && statement.distance(to: interval) >= 0.8 * gap
            }
        }
        // What is told is what the steps lead to.
        if let interval = explanation?.interval, fit != .open {
            // The side that rules a statement out comes from the steps, the far one from everything.
            finding.implied =
                fit == .inside
                ? interval
                : statement.stated.low >= interval.high
                    ? Interval(bounds.low, interval.high, lowOpen: bounds.lowOpen, highOpen: interval.highOpen)
                    : Interval(interval.low, bounds.high, lowOpen: interval.lowOpen, highOpen: bounds.highOpen)
        }
        finding.steps = explanation?.steps ?? []
        (finding.evidence, finding.rates) = ([], [])
        finding.rest(on: explanation?.constraints ?? [], of: evidence)
        return finding
    }
}
