import Domain
import Reconciliation

/// The constraints that indicators bring along, for the cells that claims and observations speak of and no others.
struct Identities {
    let cells: Cells
    let slack: Slack
    /// What currencies cost in each other.
    let rates: Rates

    /// The name of the constraint that ties a revised base to its first print.
    static func tie(of revised: Cell) -> Constraint.ID { "revised \(revised)" }

    /// What sort of identity a sum of terms is: the first word of its name.
    static func name(of constraint: Constraint) -> String { String(constraint.id.prefix { $0 != " " }) }

    /// Cells in the order of their names, each of which is put together once.
    static func sorted(_ cells: some Sequence<Cell>) -> [Cell] {
        cells.map { (name: $0.description, cell: $0) }.sorted { $0.name < $1.name }.map(\.cell)
    }

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
        for cell in all { all.formUnion(wider(than: cell)) }
        for cell in all where cell.isRevised { all.insert(cell.firstPrint) }
        let sorted = Self.sorted(all)
        return sorted.filter(totals.contains).map(sum) + sorted.filter(\.isRevised).map(tie) + spans(sorted)
            + goods(sorted) + sorted.compactMap { mirror($0, among: all) } + currencies(sorted)
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

    // MARK: Time

    /// Months add up: each stretch that does not begin in January ties two years to date, twelve months make a year, and
    /// no stretch is more than a longer one that holds it.
    private func spans(_ all: [Cell]) -> [Constraint] {
        var years: [Cell: [ClosedRange<Int>: Cell]] = [:]
        for cell in all where cells.isAdditive(cell) {
            guard let (year, months) = cell.period?.months else { continue }
            years[cell.at(Period(year: year)), default: [:]][months] = cell
        }
        return years.sorted { $0.key.description < $1.key.description }.flatMap { _, spans in
            let sorted = spans.sorted {
                ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound)
            }
            return sorted.flatMap { months, cell in
                (parts(months, spans).map { adding($0, to: cell) } ?? []) + tail(months, cell, spans)
                    + (within(months, cell, sorted).map { [$0] } ?? [])
            }
        }
    }

    /// The single months of a year to date, if all of them are there.
    private func parts(_ months: ClosedRange<Int>, _ spans: [ClosedRange<Int>: Cell]) -> [Cell]? {
        guard months.lowerBound == 1, months.count > 2 else { return nil }
        let parts = months.compactMap { spans[$0...$0] }
        return parts.count == months.count ? parts : nil
    }

    private func tail(_ months: ClosedRange<Int>, _ cell: Cell, _ spans: [ClosedRange<Int>: Cell]) -> [Constraint] {
        guard months.lowerBound > 1, let whole = spans[1...months.upperBound],
            let before = spans[1...(months.lowerBound - 1)]
        else { return [] }
        return adding([before, cell], to: whole)
    }

    /// A stretch and the shortest longer one that holds it.
    private func within(
        _ months: ClosedRange<Int>, _ cell: Cell, _ sorted: [(key: ClosedRange<Int>, value: Cell)]
    ) -> Constraint? {
        let holding = sorted.filter {
            $0.key != months && $0.key.contains(months.lowerBound) && $0.key.contains(months.upperBound)
        }
        guard let longer = holding.min(by: { $0.key.count < $1.key.count })?.value else { return nil }
        return Constraint(
            "within \(longer) >= \(cell)",
            .linear([Term(longer, slack.withinYear.high), Term(cell, -1)], .nonNegative), kind: .identity)
    }

    /// The whole is the sum of its parts but for a fraction of itself, by which the parts may have been revised since.
    private func adding(_ parts: [Cell], to whole: Cell) -> [Constraint] {
        let names = parts.map(\.description).joined(separator: " + ")
        let less = parts.map { Term($0, -1) }
        return [
            Constraint(
                "span \(whole) <= \(names)",
                .linear([Term(whole, slack.withinYear.low)] + less, Interval(-.infinity, 0)), kind: .identity),
            Constraint(
                "span \(whole) >= \(names)",
                .linear([Term(whole, slack.withinYear.high)] + less, .nonNegative), kind: .identity),
        ]
    }

    // MARK: Goods, partners, currencies

    private func wider(than cell: Cell) -> [Cell] {
        var chain: [Cell] = []
        var last = cell
        while let next = cells.wider(than: last), chain.count < 8 {
            chain.append(next)
            last = next
        }
        return chain
    }

    /// Goods are not more than the wider goods that hold them; codes of one length together are not, either.
    private func goods(_ all: [Cell]) -> [Constraint] {
        var groups: [Cell: [Cell]] = [:]
        for cell in all { if let wider = cells.wider(than: cell) { groups[wider, default: []].append(cell) } }
        return groups.sorted { $0.key.description < $1.key.description }.flatMap { wider, narrow in
            let codes = narrow.filter { $0.flow.goods.map(Cells.isCode) ?? false }
            let named = narrow.filter { !codes.contains($0) }
            return (codes.isEmpty ? [] : [codes]).map { holding(wider, $0) } + named.map { holding(wider, [$0]) }
        }
    }

    private func holding(_ wider: Cell, _ narrow: [Cell]) -> Constraint {
        Constraint(
            "goods \(wider) >= \(narrow.map(\.description).joined(separator: " + "))",
            .linear([Term(wider)] + narrow.map { Term($0, -1) }, .nonNegative), kind: .identity)
    }

    /// One side's exports are the other's imports, but for freight, time, and whom each takes for its partner.
    private func mirror(_ cell: Cell, among all: Set<Cell>) -> Constraint? {
        guard cell.flow.reporter == cell.flow.to, let seller = cells.mirror(of: cell), all.contains(seller) else {
            return nil
        }
        return Constraint("mirror \(cell)", .ratio(cell, to: seller, slack.mirror), kind: .slack)
    }

    /// The same figure in two currencies is one by the rate of its time, so far as customs reckon by the market's.
    private func currencies(_ all: [Cell]) -> [Constraint] {
        Dictionary(grouping: all.filter(\.unit.isCurrency)) { $0.counted(in: .one) }
            .sorted { $0.key.description < $1.key.description }.flatMap { _, same -> [Constraint] in
                guard let first = same.first, let period = first.period else { return [] }
                return same.dropFirst().compactMap { other in
                    rates.ratio(of: other.unit, to: first.unit, over: period).map { market in
                        let band = Interval(
                            market.low * slack.customsRate.low, market.high * slack.customsRate.high)
                        return Constraint("rate \(other)", .ratio(other, to: first, band), kind: .slack)
                    }
                }
            }
    }
}
