import Domain
import Reconciliation
import Rules

/// One round of checking: claims, what is known on each day that they are checked for, and what was worked out of it.
struct Examination {
    let cells: Cells
    private let identities: Identities
    private let prints: [Family: [(cell: Cell, observation: Observation)]]
    private let asked: [Family: Set<Cell>]
    private var shelf: [Shelf: Evidence] = [:]

    private struct Shelf: Hashable {
        let family: Family
        let day: Day
        let possibly: Bool
    }

    init(_ cells: Cells, _ slack: Slack, _ statements: [Statement], _ observations: [Observation]) {
        self.cells = cells
        identities = Identities(cells: cells, slack: slack)
        let located = Self.located(observations, cells)
        prints = Dictionary(grouping: located) { $0.cell.family }
        asked = Dictionary(grouping: statements.flatMap(\.cells)) { $0.family }.mapValues { Set($0) }
    }

    /// Every observation with its cell; a later print of a level that does not agree with the first is a revision.
    private static func located(_ observations: [Observation], _ cells: Cells) -> [(
        cell: Cell, observation: Observation
    )] {
        let located = observations.sorted { $0.id < $1.id }.compactMap { observation in
            cells.cell(of: observation).map { (cell: $0, observation: observation) }
        }
        let firsts = located.filter { $0.observation.measure == .level && $0.observation.vintage.first }
        let first = Dictionary(firsts.map { ($0.cell, $0.observation.quantity.interval) }) { first, _ in first }
        return located.map { cell, observation in
            guard observation.measure == .level, !observation.vintage.first, let printed = first[cell],
                printed.intersection(observation.quantity.interval) == nil
            else { return (cell, observation) }
            return (cell.revised, observation)
        }
    }

    /// Whether a refuted growth stays so in every currency that it can have been counted in.
    func isRefutedInAnyCurrency(_ finding: Finding) -> Bool {
        guard finding.label == .refuted, let implied = finding.implied, implied.isBounded else { return false }
        let (band, whole) = (identities.slack.otherCurrency, Interval(100, 100))
        let level = finding.statement.sort == .growth ? implied + whole : implied
        let other = Interval(min(level.low * band.low, level.low * band.high), level.high * band.high)
        return (finding.statement.sort == .growth ? other - whole : other).intersection(finding.statement.stated) == nil
    }

    /// What was known of a family on a day; with `possibly`, also what may have been out by then.
    mutating func evidence(on family: Family, _ day: Day, possibly: Bool) -> Evidence {
        let key = Shelf(family: family, day: day, possibly: possibly)
        if let evidence = shelf[key] { return evidence }
        let asOf = AsOf(day: day)
        let known = (prints[family] ?? []).filter {
            possibly ? asOf.mayKnow($0.observation) : asOf.knows($0.observation)
        }
        let evidence = Evidence(known, asked: asked[family] ?? [], identities: identities)
        shelf[key] = evidence
        return evidence
    }

    /// What statistics say about a statement as of a day, with the slip that would explain it.
    mutating func finding(on statement: Statement, _ day: Day, possibly: Bool) -> Finding {
        var finding = bare(statement, day, possibly, explains: true)
        guard finding.label == .refuted else { return finding }
        finding.slip = slip(in: finding, day, possibly)
        // The partner's own customs may well have counted what the reporter's did not.
        if statement.mirrored, finding.slip == nil {
            finding.label = .notEnoughEvidence
            finding.outcome = .otherReporter
        }
        return finding
    }

    private mutating func bare(_ statement: Statement, _ day: Day, _ possibly: Bool, explains: Bool) -> Finding {
        let evidence = evidence(on: statement.cell.family, day, possibly: possibly)
        return Judge(evidence: evidence, explains: explains).finding(on: statement)
    }

    private mutating func slip(in finding: Finding, _ day: Day, _ possibly: Bool) -> Finding.Undone? {
        let statement = finding.statement
        guard statement.sort != .record, statement.quantity != nil else { return nil }
        var near: Finding.Undone?
        for diagnosis in diagnoses {
            for other in diagnosis.undone(in: statement, cells) {
                let same = other.cell == statement.cell && other.base == statement.base
                let fit = same ? finding.restated(other) : bare(other, day, possibly, explains: false)
                if fit.label == .supported { return Finding.Undone(diagnosis, fit) }
                if near == nil, diagnosis.isTelling, fit.label == .notEnoughEvidence,
                    fit.implied.map(other.isNear) == true
                {
                    near = Finding.Undone(diagnosis, fit)
                }
            }
        }
        return near
    }

    /// The statements that a claim can mean, the likeliest first.
    mutating func readings(
        of statement: Statement, _ claim: Claim, written: ClosedRange<Day>?, _ day: Day, possibly: Bool
    ) -> [Statement] {
        var readings = [statement]
        let unstated = claim.currency == nil || claim.inferred.contains("currency")
        if statement.sort == .growth || statement.sort == .multiple, unstated {
            readings += cells.currencies(besides: statement.cell.unit).compactMap { unit in
                statement.moved { $0.counted(in: unit) }
            }
        }
        if statement.sort == .growth, claim.comparison == nil, claim.basePeriod == nil,
            let before = statement.cell.period?.monthBefore
        {
            var monthly = statement
            monthly.base = statement.cell.at(before)
            readings.append(monthly)
        }
        guard claim.soFar else { return readings }
        return readings.flatMap { reading in
            spans(of: reading, written: written, day, possibly: possibly).compactMap(reading.moved(to:))
        }
    }

    /// The years to date that "so far" can mean: the longest that was printed on the last and on the first day on which
    /// the text can have been written; without such a print the one printed soonest after.
    private mutating func spans(
        of reading: Statement, written: ClosedRange<Day>?, _ day: Day, possibly: Bool
    ) -> [Period] {
        guard let year = reading.cell.period?.start?.year else { return [] }
        let evidence = evidence(on: reading.cell.family, day, possibly: possibly)
        let candidates: [(period: Period, observation: Observation)] = evidence.printed.compactMap { cell in
            guard let period = cell.period, let (own, _) = period.months, own == year, period.monthsSoFar != nil,
                cell.at(reading.cell.period) == reading.cell, let moved = reading.moved(to: period),
                let first = evidence.prints(of: moved.forms[0]).first, let observation = evidence.observations[first.id]
            else { return nil }
            return (period, observation)
        }
        let sorted = candidates.sorted { ($0.period.monthsSoFar ?? 0) > ($1.period.monthsSoFar ?? 0) }
        guard let written else { return sorted.prefix(1).map(\.period) }
        var spans: [Period] = []
        for end in [written.upperBound, written.lowerBound] {
            let known = sorted.first {
                AsOf(day: end).mayKnow($0.observation) && ($0.period.end.map { $0 < end } ?? false)
            }
            if let known, !spans.contains(known.period) { spans.append(known.period) }
        }
        if let longest = spans.first, let shortest = spans.last {
            spans = sorted.map(\.period).filter { shortest <= $0 && $0 <= longest }
        }
        return spans.isEmpty ? sorted.suffix(1).map(\.period) : spans
    }
}
