import Domain
import Reconciliation
import Rules

/// Finds the cell that a claim or an observation speaks of.
struct Cells {
    private let indicators: [Indicator]
    private let rules: [String: IndicatorRules]
    private let dyads: [Dyad]
    private let currencies: [Unit]

    /// Prepares for the currencies that some observations are counted in.
    init(_ rulebook: Rulebook, _ observations: [Observation] = []) {
        currencies = Set(observations.compactMap(\.currency)).sorted()
        indicators = rulebook.indicators.map(\.indicator)
        rules = Dictionary(rulebook.indicators.map { ($0.indicator.name, $0) }) { first, _ in first }
        dyads = rulebook.dyads
    }

    /// A flow as its reporter counts it: goods from the reporter are an export, goods to it an import.
    ///
    /// Where nobody says whose figures are meant they are those that texts on this pair of countries usually quote.
    private func reckoned(
        _ indicator: String?, _ flow: Flow, reporter: Country?
    ) throws(Obstacle) -> (indicator: Indicator, flow: Flow) {
        guard let indicator, let rules = rules[indicator] else { throw .indicator }
        guard let from = flow.from, let to = flow.to, from != to else { throw .countries }
        let goods = flow.goods ?? rules.indicator.goods
        guard goods == rules.indicator.goods else { throw .goods }
        guard let kind = flow.kind ?? rules.indicator.kind else { throw .indicator }
        let dyad = dyads.first { $0.sides.contains(from) && $0.sides.contains(to) }
        let reporter = reporter ?? dyad?.reporter ?? (rules.reporter == .to ? to : from)
        guard reporter == from || reporter == to else { throw .countries }
        guard kind == .export || kind == .import else {
            let partner = reporter == from ? to : from
            return (rules.indicator, Flow(from: reporter, to: partner, kind: kind, reporter: reporter, goods: goods))
        }
        let side: FlowKind = reporter == from ? .export : .import
        guard
            let own = indicators.first(where: {
                $0.kind == side && $0.goods == goods && $0.unit == rules.indicator.unit
            })
        else { throw .indicator }
        return (own, Flow(from: from, to: to, kind: side, reporter: reporter, goods: goods))
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

    /// The cell that a cell is a part of.
    func whole(of cell: Cell) -> Cell? {
        guard let reporter = cell.flow.reporter, let from = cell.flow.from, let to = cell.flow.to,
            let whole = indicators.first(where: { $0.sumOf.contains(cell.indicator) && $0.goods == cell.flow.goods })
        else { return nil }
        let partner = reporter == from ? to : from
        return cell.of(
            whole.name, Flow(from: reporter, to: partner, kind: whole.kind, reporter: reporter, goods: cell.flow.goods))
    }

    /// The same goods going the other way, as the same reporter counts them.
    func opposite(of cell: Cell) -> Cell? {
        whole(of: cell).flatMap { parts(of: $0).first { $0 != cell } }
    }

    /// The other currencies that figures are counted in.
    func currencies(besides unit: Unit) -> [Unit] { currencies.filter { $0 != unit } }

    /// Whether levels of months add up to those of a longer time.
    func isAdditive(_ cell: Cell) -> Bool { rules[cell.indicator]?.indicator.additive ?? false }

    /// What a claim says of which cell.
    func statement(of claim: Claim) throws(Obstacle) -> Statement {
        guard ![.predicted, .possible, .denied].contains(claim.certainty) else { throw .certainty }
        let stated = claim.inferred.contains("flow.reporter") ? nil : claim.flow.reporter
        let (indicator, flow) = try reckoned(claim.indicator, claim.flow, reporter: stated)
        guard let period = claim.period, period.start != nil, claim.soFar || period.end != nil else { throw .period }
        let sort = try sort(of: claim)
        let unit = try unit(of: claim, sort, indicator)
        let cell = Cell(indicator: indicator.name, flow: flow, period: period, unit: unit)
        var base: Cell?
        if sort != .level, sort != .record { base = cell.at(try basePeriod(of: claim, period, sort)) }
        let falls = claim.direction == .down && sort != .level && sort != .record
        return Statement(
            claim: claim.id, sort: sort, cell: cell, base: base, stated: Self.interval(claim, falls),
            quantity: claim.quantity,
            falls: falls && claim.quantity != nil,
            mirrored: stated == nil && claim.flow.kind.map { $0 != flow.kind } ?? false)
    }

    private func sort(of claim: Claim) throws(Obstacle) -> Sort {
        switch claim.form {
        case .level: return .level
        case .change, .direction: return .growth
        case .difference: return .difference
        case .multiple: return .multiple
        case .order:
            guard claim.comparison == .record, claim.direction != .down else { throw .scope }
            return .record
        case .share, .average, .fromTo: throw .scope
        case .conversion: throw .conversion
        }
    }

    private func unit(of claim: Claim, _ sort: Sort, _ indicator: Indicator) throws(Obstacle) -> Unit {
        let counted = claim.currency ?? indicator.unit
        switch sort {
        case .level, .difference:
            guard let quantity = claim.quantity else { throw .quantity }
            guard quantity.unit.isCurrency == indicator.unit.isCurrency else { throw .unit }
            return quantity.unit
        case .growth:
            guard let quantity = claim.quantity else {
                guard claim.direction != nil else { throw .quantity }
                return counted
            }
            guard quantity.unit == .percent else { throw .unit }
            return counted
        case .multiple:
            guard claim.quantity?.unit == .ratio else { throw .unit }
            return counted
        case .record:
            return claim.quantity.map(\.unit).flatMap { $0.isCurrency ? $0 : nil } ?? counted
        }
    }

    private func basePeriod(of claim: Claim, _ period: Period, _ sort: Sort) throws(Obstacle) -> Period {
        if let base = claim.basePeriod {
            guard base.months?.months.count == period.months?.months.count else { throw .comparison }
            return base
        }
        switch claim.comparison {
        case .yearOnYear: break
        case nil where sort == .growth: break
        case .monthOnMonth:
            guard let month = period.monthBefore else { throw .comparison }
            return month
        default: throw .comparison
        }
        guard let before = period.shifted(years: -1) else { throw .comparison }
        return before
    }

    private static func interval(_ claim: Claim, _ falls: Bool) -> Interval {
        if let quantity = claim.quantity { return falls ? -1 * quantity.interval : quantity.interval }
        switch claim.direction {
        case .up: return Interval(0, .infinity, lowOpen: true)
        case .down: return Interval(-.infinity, 0, highOpen: true)
        // "unchanged" is less than a point either way: what a whole percentage would round to one.
        case .flat: return Interval(-1, 1, lowOpen: true, highOpen: true)
        case nil: return .everything
        }
    }
}
