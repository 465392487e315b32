import Domain
import Reconciliation

/// The constraints that indicators bring along, for the cells that claims and observations speak of and no others.
struct Identities {
    let cells: Cells
    let slack: Slack

    /// The name of the constraint that ties a revised base to its first print.
    static func tie(of revised: Cell) -> Constraint.ID { "revised \(revised)" }

    /// Every identity among these cells, those that they are parts of, and their parts; as many as there are cells.
    func constraints(for asked: Set<Cell>) -> [Constraint] {
        var all = asked
        var totals: Set<Cell> = []
        for cell in asked {
            let total = cells.whole(of: cell) ?? cell
            let parts = cells.parts(of: total)
            if !parts.isEmpty {
                totals.insert(total)
                all.formUnion(parts + [total])
            }
        }
        for cell in all where cell.isRevised { all.insert(cell.firstPrint) }
        let sorted = all.sorted { ($0.description) < ($1.description) }
        return sorted.filter(totals.contains).map(sum) + sorted.filter(\.isRevised).map(tie) + spans(sorted)
    }

    /// Exports and imports make up the total.
    private func sum(_ total: Cell) -> Constraint {
        Constraint("sum \(total)", .sum(total, of: cells.parts(of: total), slack: Interval(0, 0)), kind: .identity)
    }

    private func tie(_ revised: Cell) -> Constraint {
        Constraint(
            Self.tie(of: revised),
            .ratio(revised, to: revised.firstPrint, slack.revisedBase(of: revised.flow.reporter)),
            kind: .slack)
    }

    /// Months add up: each stretch that does not begin in January ties two years to date, and twelve months make a year.
    private func spans(_ all: [Cell]) -> [Constraint] {
        var years: [Cell: [ClosedRange<Int>: Cell]] = [:]
        for cell in all where cells.isAdditive(cell) {
            guard let (year, months) = cell.period?.months else { continue }
            years[cell.at(Period(year: year)), default: [:]][months] = cell
        }
        return years.sorted { $0.key.description < $1.key.description }.flatMap { _, spans in
            spans.sorted { ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound) }
                .flatMap { months, cell in self.parts(months, spans).map { self.adding($0, to: cell) } ?? [] }
                + tails(spans)
        }
    }

    /// The single months of a year to date, if all of them are there.
    private func parts(_ months: ClosedRange<Int>, _ spans: [ClosedRange<Int>: Cell]) -> [Cell]? {
        guard months.lowerBound == 1, months.count > 2 else { return nil }
        let parts = months.compactMap { spans[$0...$0] }
        return parts.count == months.count ? parts : nil
    }

    private func tails(_ spans: [ClosedRange<Int>: Cell]) -> [Constraint] {
        spans.sorted { ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound) }.flatMap {
            months, cell in
            guard months.lowerBound > 1, let whole = spans[1...months.upperBound],
                let before = spans[1...(months.lowerBound - 1)]
            else { return [Constraint]() }
            return adding([before, cell], to: whole)
        }
    }

    /// The whole is the sum of its parts but for a fraction of itself, by which the parts may have been revised since.
    private func adding(_ parts: [Cell], to whole: Cell) -> [Constraint] {
        let names = parts.map(\.description).joined(separator: " + ")
        let less = parts.map { Term($0, -1) }
        return [
            Constraint(
                "span \(whole) <= \(names)",
                .linear([Term(whole, 1 - slack.withinYear)] + less, Interval(-.infinity, 0)),
                kind: .identity),
            Constraint(
                "span \(whole) >= \(names)",
                .linear([Term(whole, 1 + slack.withinYear)] + less, Interval(0, .infinity)),
                kind: .identity),
        ]
    }
}
