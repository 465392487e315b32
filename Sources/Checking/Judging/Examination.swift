import Domain
import Reconciliation
import Rules

/// One round of checking: claims, what is known on each day that they are checked for, and what was worked out of it.
struct Examination: Sendable {
    let cells: Cells
    let rulebook: Rulebook
    let identities: Identities
    private let prints: [Family: Prints]
    private let asked: [Family: Set<Cell>]
    private let shelf = Kept<Shelf, Evidence>()
    /// The same with the cells of slips, which are others for every figure: a hundred of them take some 50 MB.
    private let wide = Kept<Shelf, Evidence>(most: 100)

    /// What is known of a family, with the days on which it became known.
    private struct Prints {
        let all: [(cell: Cell, observation: Observation)]
        let known: [Day]
        let possible: [Day]
    }

    /// What was known of some families: on days between two prints it is the same.
    private struct Shelf: Hashable {
        let families: [Family]
        let known: [Int]
        let possibly: Bool
        let more: Set<Cell>
    }

    init(
        _ cells: Cells, _ rulebook: Rulebook, _ assumptions: Assumptions, _ statements: [Statement],
        _ observations: [Observation], rates: [Observation]
    ) {
        self.cells = cells
        self.rulebook = rulebook
        let units = Set((observations.compactMap(\.currency) + statements.map(\.cell.unit)).filter(\.isCurrency))
        let quoted = units.count > 1 ? rulebook.rates.observations(of: units) : []
        identities = Identities(
            cells: cells, slack: Slack(rulebook, assumptions), rates: Rates(quoted + rates, rulebook.verdicts))
        prints = Dictionary(grouping: Self.located(observations, cells)) { $0.cell.family }.mapValues { all in
            Prints(
                all: all, known: all.map(\.observation.vintage.latest).sorted(),
                possible: all.map(\.observation.vintage.earliest).sorted())
        }
        asked = Dictionary(grouping: statements.flatMap(\.cells)) { $0.family }.mapValues { Set($0) }
    }

    /// Every observation with its cell; a later print of a level that was printed before is a revision, even one that
    /// agrees with the first: where both are rounded, what they share need not hold what either was.
    private static func located(_ observations: [Observation], _ cells: Cells) -> [(
        cell: Cell, observation: Observation
    )] {
        let located = observations.sorted { $0.id < $1.id }.compactMap { observation in
            cells.cell(of: observation).map { (cell: $0, observation: observation) }
        }
        let firsts = located.filter { $0.observation.measure == .level && $0.observation.vintage.first }
        let printed = Set(firsts.map(\.cell))
        return located.map { cell, observation in
            let isRevision = observation.measure == .level && !observation.vintage.first && printed.contains(cell)
            return (isRevision ? cell.revised : cell, observation)
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

    /// What was known of a statement's cells on a day; with `possibly`, also what may have been out by then.
    /// - Parameter more: cells besides those that claims speak of.
    func evidence(
        for statement: Statement, _ day: Day, possibly: Bool, and more: Set<Cell> = []
    ) -> Evidence {
        let families = Set(statement.cells.map(\.family)).sorted()
        let asOf = AsOf(day: day)
        let known = families.map { family in
            prints[family].map { Self.count(possibly ? $0.possible : $0.known, upTo: day) } ?? 0
        }
        let key = Shelf(families: families, known: known, possibly: possibly, more: more)
        func gathered() -> Evidence {
            let all = families.flatMap { prints[$0]?.all ?? [] }.filter {
                possibly ? asOf.mayKnow($0.observation) : asOf.knows($0.observation)
            }
            return Evidence(all, asked: families.reduce(more) { $0.union(asked[$1] ?? []) }, identities: identities)
        }
        return (more.isEmpty ? shelf : wide).value(of: key, gathered)
    }

    /// What statistics say about a statement as of a day, with the slips that would explain it.
    func finding(on statement: Statement, _ day: Day, possibly: Bool) -> Finding {
        var finding = bare(statement, day, possibly, explains: true)
        guard finding.label == .refuted else { return finding }
        if statement.reporterIsOpen, let partner = statement.moved(cells.mirror) {
            var theirs = bare(partner, day, possibly, explains: true)
            if theirs.label == .supported {
                theirs.outcome = .otherReporter
                return theirs
            }
        }
        finding.slips = slips(in: finding, day, possibly)
        // The partner's own customs may well have counted what the reporter's did not.
        if statement.mirrored, finding.slips.isEmpty {
            finding.label = .notEnoughEvidence
            finding.outcome = .otherReporter
        }
        return finding
    }

    /// What statistics say about a statement, without looking for slips.
    func bare(
        _ statement: Statement, _ day: Day, _ possibly: Bool, explains: Bool
    ) -> Finding {
        let evidence = evidence(for: statement, day, possibly: possibly)
        return Judge(evidence: evidence, explains: explains).finding(on: statement)
    }

    /// How many of some sorted days are not later than one.
    private static func count(_ days: [Day], upTo day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
