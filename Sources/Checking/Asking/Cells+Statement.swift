import Domain
import Reconciliation
import Rules

extension Cells {
    /// What a claim says of which cell.
    func statement(of claim: Claim) throws(Obstacle) -> Statement {
        guard ![.possible, .denied].contains(claim.certainty) else { throw .certainty }
        let stated = claim.inferred.contains("flow.reporter") ? nil : claim.flow.reporter
        let sort = try sort(of: claim)
        let (indicator, flow) = try reckoned(claim.indicator, claim.flow, reporter: stated)
        guard var period = claim.period, period.start != nil, claim.soFar || period.end != nil else { throw .period }
        let unit = try unit(of: claim, sort, indicator)
        var basePeriod: Period?
        if sort.compares { (period, basePeriod) = try times(of: claim, period, sort) }
        let cell = Cell(indicator: indicator.name, flow: flow, period: period, unit: unit)
        let window = try window(of: claim, cell, sort)
        let falls = claim.direction == .down && sort.moves
        return Statement(
            claim: claim.id, sort: sort, cell: sort == .average ? window.first?.cell ?? cell : cell,
            base: sort == .share ? try whole(of: claim, cell, stated) : basePeriod.map(cell.at), window: window,
            since: sort == .record ? claim.basePeriod : nil,
            stated: try Self.interval(claim, sort, falls && sort != .record), quantity: claim.quantity,
            falls: falls && (claim.quantity != nil || sort == .record),
            mirrored: stated == nil && isMirrored(claim.flow, as: flow),
            reporterIsOpen: stated == nil, contradictory: claim.caveats.contains { $0.kind == .contradictoryFlow })
    }

    /// Whether the partner of the country that the words speak of counts a flow.
    private func isMirrored(_ said: Flow, as flow: Flow) -> Bool {
        flow.kind == .balance ? flow.reporter != flow.from : said.kind.map { $0 != flow.kind } ?? false
    }

    private func sort(of claim: Claim) throws(Obstacle) -> Sort {
        if (claim.flow.kind ?? claim.indicator.flatMap { rules[$0]?.indicator.kind }) == .balance {
            guard claim.form == .level else { throw .balance }
            return .balance
        }
        switch claim.form {
        case .level: return .level
        case .change, .direction: return .growth
        case .difference: return .difference
        case .multiple: return .multiple
        case .average: return .average
        case .order:
            guard claim.comparison == .record || (claim.comparison == .since && claim.basePeriod != nil) else {
                throw .scope
            }
            return .record
        case .share, .fromTo:
            guard claim.whole != nil else { throw claim.indicator == nil ? .indicator : .scope }
            return .share
        case .conversion: throw .conversion
        }
    }

    private func unit(of claim: Claim, _ sort: Sort, _ indicator: Indicator) throws(Obstacle) -> Unit {
        let counted = claim.currency ?? indicator.unit
        switch sort {
        case .level, .difference, .average:
            guard let quantity = claim.quantity else { throw .quantity }
            guard quantity.unit.isCurrency == indicator.unit.isCurrency else { throw .unit }
            return quantity.unit
        case .balance:
            guard let quantity = claim.quantity else {
                guard claim.direction == .up || claim.direction == .down else { throw .quantity }
                return counted
            }
            guard quantity.unit.isCurrency else { throw .unit }
            return quantity.unit
        case .growth:
            guard let quantity = claim.quantity else {
                guard claim.direction != nil else { throw .quantity }
                return counted
            }
            guard quantity.unit == .percent else { throw .unit }
            return counted
        case .share:
            guard claim.quantity?.unit == .percent else { throw .unit }
            return counted.isCurrency ? counted : indicator.unit
        case .multiple:
            guard claim.quantity?.unit == .ratio else { throw .unit }
            return counted
        case .record:
            return claim.quantity.map(\.unit).flatMap { $0.isCurrency ? $0 : nil } ?? counted
        }
    }

    /// The time of a comparison and that of its base.
    ///
    /// "Sevenfold in the two years to 2024" is the last year against the one before the first.
    private func times(
        of claim: Claim, _ period: Period, _ sort: Sort
    ) throws(Obstacle) -> (period: Period, base: Period) {
        if let base = claim.basePeriod {
            guard base.months?.months.count == period.months?.months.count else { throw .comparison }
            return (period, base)
        }
        switch claim.comparison {
        case .yearOnYear: break
        case nil where sort == .growth: break
        case nil where sort == .multiple:
            guard let years = period.wholeYears, years.count > 1, let last = Period(year: years.upperBound),
                let before = Period(year: years.lowerBound - 1)
            else { throw .comparison }
            return (last, before)
        case .monthOnMonth, .quarterOnQuarter:
            guard let before = period.stretchBefore else { throw .comparison }
            return (period, before)
        default: throw .comparison
        }
        guard let before = period.shifted(years: -1) else { throw .comparison }
        return (period, before)
    }

    /// What a share is a share of, counted as the share itself is.
    private func whole(of claim: Claim, _ cell: Cell, _ stated: Country?) throws(Obstacle) -> Cell? {
        guard let whole = claim.whole else { throw .scope }
        let (indicator, flow) = try reckoned(whole.indicator, whole.flow, reporter: cell.flow.reporter ?? stated)
        let base = cell.of(indicator.name, flow)
        guard base != cell else { throw .scope }
        return base
    }

    /// The cells that a statement adds up: those that an average is taken over, or the two sides of a balance.
    private func window(of claim: Claim, _ cell: Cell, _ sort: Sort) throws(Obstacle) -> [Term] {
        switch sort {
        case .average: return try span(of: claim, cell)
        case .balance:
            guard let sides = sides(of: cell) else { throw .indicator }
            return sides
        default: return []
        }
    }

    /// The cells that an average is taken over, each with its part in it.
    private func span(of claim: Claim, _ cell: Cell) throws(Obstacle) -> [Term] {
        guard isAdditive(cell), let period = cell.period else { throw .scope }
        if let years = period.wholeYears, years.count > 1 {
            let count: Int
            switch claim.per {
            case .year, nil: count = years.count
            case .quarter: count = 4 * years.count
            case .month: count = 12 * years.count
            default: throw .scope
            }
            return years.compactMap { Period(year: $0) }.map { Term(cell.at($0), 1 / Double(count)) }
        }
        guard let months = period.months?.months.count else { throw .scope }
        switch claim.per {
        case .month where months > 1: return [Term(cell, 1 / Double(months))]
        case .quarter where months > 3 && months % 3 == 0: return [Term(cell, 3 / Double(months))]
        default: throw .scope
        }
    }

    private static func interval(_ claim: Claim, _ sort: Sort, _ falls: Bool) throws(Obstacle) -> Interval {
        if let quantity = claim.quantity {
            guard sort == .balance, let direction = claim.direction else {
                return falls ? -1 * quantity.interval : quantity.interval
            }
            // "A deficit of at most 14 billion" is no surplus.
            guard let size = quantity.interval.intersection(.nonNegative) else { throw .quantity }
            return direction == .down ? -1 * size : size
        }
        switch claim.direction {
        case .up: return Interval(0, .infinity, lowOpen: true)
        case .down: return Interval(-.infinity, 0, highOpen: true)
        // "unchanged" is less than a point either way: what a whole percentage would round to one.
        case .flat: return Interval(-1, 1, lowOpen: true, highOpen: true)
        case nil: return .everything
        }
    }
}
