import Domain
import Reconciliation

extension Judge {
    /// Whether a figure is higher, or for a low lower, than every earlier one that is known.
    ///
    /// Supported if all known ones are, the one just before among them; what is unknown is listed.
    func record(_ statement: Statement) -> Finding {
        var finding = Finding(statement: statement, label: .notEnoughEvidence)
        let (own, ownPrints) = level(of: statement.cell)
        let earlier = self.earlier(than: statement.cell, since: statement.since)
        guard let own, own.isBounded, let before = earlier.first?.period else {
            finding.unknown = statement.cell.period.map { [$0] } ?? []
            return finding
        }
        var evidence = ownPrints
        for cell in earlier {
            guard let period = cell.period else { continue }
            let (level, prints) = level(of: cell)
            guard let level, level.isBounded else {
                finding.unknown.append(period)
                continue
            }
            finding.rivals.append(
                Finding.Rival(period: period, level: level, isPrinted: !self.evidence.levels(of: cell).isEmpty))
            evidence += prints
        }
        // The lead over each rival; a low leads by what it is less.
        let leads = finding.rivals.map { statement.falls ? $0.level - own : own - $0.level }
        guard let least = leads.map(\.low).min(), let most = leads.map(\.high).min() else { return finding }
        finding.implied = Interval(least, most)
        finding.rest(on: evidence, of: self.evidence)
        if most < 0 {
            finding.label = .refuted
        } else if least >= 0, finding.rivals.contains(where: { $0.period == before }) {
            finding.label = .supported
        }
        return finding
    }

    /// The bounds of a level and the prints that give them; a print of the figure itself goes first.
    private func level(of cell: Cell) -> (Interval?, [Constraint]) {
        let form = ConstraintForm.level(cell, .everything)
        let prints = evidence.levels(of: cell)
        if let hull = prints.map(\.form.stated).hull() { return (hull, prints) }
        let resolution = evidence.resolution(on: form)
        guard let bounds = resolution.interval, bounds.isBounded else { return (nil, []) }
        let explanation = evidence.network.explanation(of: form, without: resolution.setAside) { $0.isBounded }
        return (bounds, explanation?.constraints ?? [])
    }

    /// The same stretch of every earlier year back to the first that is printed, or for a single month every month; not
    /// further back than the time since which it is a record.
    private func earlier(than cell: Cell, since: Period?) -> [Cell] {
        let first = evidence.printed.filter { $0.at(cell.period) == cell }.compactMap(\.period?.start?.year).min()
        guard let first, var period = cell.period else { return [] }
        var earlier: [Cell] = []
        while let before = period.monthBefore ?? period.shifted(years: -1), let start = before.start,
            start.year >= first, since.map({ $0 < before }) ?? true
        {
            earlier.append(cell.at(before))
            period = before
        }
        return earlier
    }
}
