import Domain
import Reconciliation
import Rules

/// Finds the cell that an observation speaks of, and the cells that definitions tie to it.
struct Cells {
    let indicators: [Indicator]
    let rules: [String: IndicatorRules]
    let dyads: [Dyad]
    private let currencies: [Unit]
    /// The goods that are part of all goods: parts of baskets by name; codes are known by their digits.
    private let wares: Set<String>

    /// Prepares for the currencies that some observations are counted in.
    init(_ rulebook: Rulebook, _ observations: [Observation] = []) {
        currencies = Set(observations.filter { $0.flow.from != nil }.compactMap(\.currency)).sorted()
        indicators = rulebook.indicators.map(\.indicator)
        rules = Dictionary(rulebook.indicators.map { ($0.indicator.name, $0) }) { first, _ in first }
        dyads = rulebook.dyads
        wares = Set(rulebook.baskets.flatMap { [$0.name] + $0.parts.keys })
    }

    /// A flow as its reporter counts it: goods from the reporter are an export, goods to it an import.
    ///
    /// Where nobody says whose figures are meant they are those that texts on this pair of countries usually quote.
    func reckoned(
        _ indicator: String?, _ flow: Flow, reporter: Country?
    ) throws(Obstacle) -> (indicator: Indicator, flow: Flow) {
        guard let indicator, let rules = rules[indicator] else { throw .indicator }
        guard let from = flow.from, let to = flow.to, from != to else { throw .countries }
        guard let kind = flow.kind ?? rules.indicator.kind else { throw .indicator }
        let goods = flow.goods ?? rules.indicator.goods
        let dyad = dyads.first { $0.sides.contains(from) && $0.sides.contains(to) }
        let reporter = reporter ?? dyad?.reporter ?? (rules.reporter == .to ? to : from)
        guard reporter == from || reporter == to else { throw .countries }
        if kind == .balance {
            return (rules.indicator, Flow(from: from, to: to, kind: kind, reporter: reporter, goods: goods))
        }
        guard kind == .export || kind == .import else {
            let partner = reporter == from ? to : from
            return (rules.indicator, Flow(from: reporter, to: partner, kind: kind, reporter: reporter, goods: goods))
        }
        let side: FlowKind = reporter == from ? .export : .import
        guard let own = self.indicator(side, like: rules.indicator) else { throw .indicator }
        return (own, Flow(from: from, to: to, kind: side, reporter: reporter, goods: goods))
    }

    private func indicator(_ kind: FlowKind, like other: Indicator) -> Indicator? {
        indicators.first { $0.kind == kind && $0.goods == other.goods && $0.unit == other.unit }
    }

    /// The cell of an observation; nothing if its indicator or countries are not known.
    ///
    /// A growth without a currency has a unit of its own, so that it never decides about one that has.
    func cell(of observation: Observation) -> Cell? {
        let flow = observation.flow
        guard let (indicator, own) = try? reckoned(observation.indicator, flow, reporter: flow.reporter) else {
            return nil
        }
        let unit = observation.measure == .level ? observation.quantity.unit : observation.currency ?? .one
        return Cell(indicator: indicator.name, flow: own, period: observation.period, unit: unit)
    }

    /// The parts that a cell is the sum of.
    func parts(of cell: Cell) -> [Cell] {
        guard let whole = rules[cell.indicator]?.indicator, let reporter = cell.flow.reporter else { return [] }
        return whole.sumOf.compactMap { name in
            guard let part = rules[name]?.indicator else { return nil }
            let turned = part.kind == .import && cell.flow.from == reporter
            return cell.of(
                name,
                Flow(
                    from: turned ? cell.flow.to : cell.flow.from, to: turned ? cell.flow.from : cell.flow.to,
                    kind: part.kind, reporter: reporter, goods: cell.flow.goods))
        }
    }

    /// What a country sells and what it buys, whose difference its balance is, as one of the two countries counts both.
    func sides(of balance: Cell) -> [Term]? {
        let flow = balance.flow
        guard let own = rules[balance.indicator]?.indicator, own.kind == .balance, let from = flow.from,
            let to = flow.to, let exports = indicator(.export, like: own), let imports = indicator(.import, like: own)
        else { return nil }
        let isOwn = flow.reporter == from
        func side(_ indicator: Indicator, _ from: Country, _ to: Country) -> Cell {
            balance.of(
                indicator.name,
                Flow(from: from, to: to, kind: indicator.kind, reporter: flow.reporter, goods: flow.goods))
        }
        return [
            Term(side(isOwn ? exports : imports, from, to)), Term(side(isOwn ? imports : exports, to, from), -1),
        ]
    }

    /// The cell that a cell is a part of.
    func whole(of cell: Cell) -> Cell? {
        guard let reporter = cell.flow.reporter, let from = cell.flow.from, let to = cell.flow.to,
            let whole = indicators.first(where: { $0.sumOf.contains(cell.indicator) })
        else { return nil }
        let partner = reporter == from ? to : from
        return cell.of(
            whole.name, Flow(from: reporter, to: partner, kind: whole.kind, reporter: reporter, goods: cell.flow.goods))
    }

    /// The same goods going the other way, as the same reporter counts them.
    func opposite(of cell: Cell) -> Cell? {
        whole(of: cell).flatMap { parts(of: $0).first { $0 != cell } }
    }

    /// The same goods as the other side's customs count them: one side's exports are the other's imports.
    func mirror(of cell: Cell) -> Cell? {
        guard let reporter = cell.flow.reporter, let from = cell.flow.from, let to = cell.flow.to,
            let own = rules[cell.indicator]?.indicator, let kind = Self.mirrored(own.kind),
            let other = indicator(kind, like: own)
        else { return nil }
        return cell.of(
            other.name,
            Flow(from: from, to: to, kind: other.kind, reporter: reporter == from ? to : from, goods: cell.flow.goods))
    }

    /// What a flow is called by the other side's customs; a total of theirs is made up otherwise.
    private static func mirrored(_ kind: FlowKind?) -> FlowKind? {
        switch kind {
        case .export: .import
        case .import: .export
        case .balance: .balance
        case .total, nil: nil
        }
    }

    /// Whether goods are named by a code, not by a word.
    static func isCode(_ goods: String) -> Bool {
        goods.utf8.count >= 2 && goods.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// The next wider goods: of a code the one without its last two digits, of others and of two digits all goods.
    func wider(than cell: Cell) -> Cell? {
        guard let goods = cell.flow.goods, let all = rules[cell.indicator]?.indicator.goods, goods != all else {
            return nil
        }
        let isCode = Self.isCode(goods)
        guard isCode || wares.contains(goods) else { return nil }
        var flow = cell.flow
        flow.goods = isCode && goods.utf8.count > 2 ? String(goods.dropLast(2)) : all
        return cell.of(cell.indicator, flow)
    }

    /// The other currencies that figures are counted in.
    func currencies(besides unit: Unit) -> [Unit] { currencies.filter { $0 != unit } }

    /// Whether levels of months add up to those of a longer time.
    func isAdditive(_ cell: Cell) -> Bool { rules[cell.indicator]?.indicator.additive ?? false }
}
