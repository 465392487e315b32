import Domain

@testable import Checking

/// Slips as they happen on the way of a figure into a text.
extension Planter {
    /// An error of a kind; nothing if it does not suit the figure that was drawn.
    mutating func error(_ kind: String) -> PlantedError? {
        switch kind {
        case "sign" where chance(40): balanceSign()
        case "sign", "unit", "share_for_value", "missing_percent", "comparison_base": growthError(kind)
        case "magnitude", "rounding": digitsError(kind)
        case "stale_record": staleRecord()
        case "impossible_total": impossibleTotal()
        case "actor_swapped": actorSwapped()
        default: misplaced(kind)
        }
    }

    /// A claim that says whose figures it quotes.
    private mutating func stated(
        _ form: ClaimForm, _ figure: World.Figure, _ quantity: Quantity?, _ direction: Direction? = nil,
        _ change: (inout Claim) -> Void = { _ in }
    ) -> Claim {
        let reporter = world.sides[figure.reporter]
        return claim(form, figure, quantity, direction) {
            $0.flow.reporter = reporter
            change(&$0)
        }
    }

    private mutating func level(_ figure: World.Figure, _ quantity: Quantity) -> Claim {
        stated(.level, figure, quantity)
    }

    private mutating func change(
        _ figure: World.Figure, _ growth: Double, _ quantity: Quantity, _ comparison: Comparison? = .yearOnYear,
        base: Period? = nil
    ) -> Claim {
        var claim = self.growth(figure, growth, quantity, over: comparison, base: base)
        claim.flow.reporter = world.sides[figure.reporter]
        return claim
    }

    /// A number in two to four digits, mostly without a hedge.
    private mutating func figures(_ value: Double, _ unit: Unit) -> Quantity {
        chance(70)
            ? Wording.plain(abs(value), unit, digits: Int.random(in: 2...4, using: &generator)) : worded(value, unit)
    }

    private func yearly(_ figure: World.Figure) -> Double? {
        world.growth(figure, over: figure.period.shifted(years: -1)).flatMap { abs($0) > 1 && $0 < 900 ? $0 : nil }
    }

    // MARK: A figure in the wrong place

    /// The figures that one is mistaken for.
    private func neighbours(_ kind: String, _ figure: World.Figure) -> [World.Figure] {
        let (year, months) = (figure.year, figure.months)
        func times(_ all: [ClosedRange<Int>]) -> [World.Figure] {
            all.compactMap { Period(year: year, months: $0).map(figure.at) }
        }
        switch kind {
        case "flow_swapped":
            return figure.trade == .total ? [] : [figure.counting(figure.trade == .exports ? .imports : .exports)]
        case "wrong_year": return [-1, 1].compactMap { figure.period.shifted(years: $0).map(figure.at) }
        case "wrong_period":
            let ends = [months.upperBound - 1, months.upperBound + 1].filter { (1...12).contains($0) }
            guard figure.isMonth || months.lowerBound == 1 else { return [] }
            return times(ends.filter { figure.isMonth || $0 > 1 }.map { figure.isMonth ? $0...$0 : 1...$0 })
        case "cumulative_for_single":
            guard months.upperBound > 1, figure.isMonth || months.lowerBound == 1 else { return [] }
            // Whoever says a year means no month.
            return figure.isMonth
                ? times(months.upperBound < 12 ? [1...months.upperBound] : [])
                : times([months.upperBound...months.upperBound])
        case "currency": return world.currencies.filter { $0 != figure.unit }.map(figure.counted)
        default: return []
        }
    }

    private mutating func misplaced(_ kind: String) -> PlantedError? {
        let isGrowth = chance(35)
        let printed = isGrowth ? prints.growths : prints.levels
        var pairs: [(meant: World.Figure, claimed: World.Figure)] = []
        for meant in printed {
            for claimed in neighbours(kind, meant) where printed.contains(claimed) { pairs.append((meant, claimed)) }
        }
        if chance(25) || pairs.isEmpty {
            guard let meant = pick(printed), let claimed = pick(neighbours(kind, meant)) else { return nil }
            pairs = [(meant, claimed)]
        }
        guard let (meant, claimed) = pick(pairs) else { return nil }
        if isGrowth {
            guard let growth = yearly(meant), let own = yearly(claimed) else { return nil }
            let quantity = figures(growth, .percent)
            return PlantedError(
                kind: kind, claims: [change(claimed, growth, quantity)],
                probes: [
                    change(claimed, own, Wording.plain(abs(own), .percent, digits: 3)), change(meant, growth, quantity),
                ], slack: prints.growths.contains(claimed) ? 0 : 0.05 * (100 + own))
        }
        guard let value = world.value(meant), let own = world.value(claimed) else { return nil }
        let quantity = figures(value, meant.unit)
        var told = quantity
        told.unit = claimed.unit
        return PlantedError(
            kind: kind, claims: [level(claimed, told)],
            probes: [level(claimed, Wording.plain(own, claimed.unit, digits: 3)), level(meant, quantity)])
    }

    /// "Imports from us" for our imports, where everybody quotes our own customs.
    private mutating func actorSwapped() -> PlantedError? {
        let all = prints.levels.filter { $0.reporter == 0 && $0.trade != .total }
        guard isDyad, let meant = pick(all) else { return nil }
        let claimed = meant.counting(meant.trade == .exports ? .imports : .exports)
        guard let value = world.value(meant), let own = world.value(claimed) else { return nil }
        let quantity = figures(value, meant.unit)
        var wrong = level(claimed, quantity)
        wrong.indicator = meant.indicator
        wrong.flow.kind = world.flow(of: meant).kind
        wrong.flow.reporter = nil
        return PlantedError(
            kind: "actor_swapped", claims: [wrong],
            probes: [level(claimed, Wording.plain(own, claimed.unit, digits: 3)), level(meant, quantity)])
    }

    /// A surplus told as a deficit, or the other way.
    private mutating func balanceSign() -> PlantedError? {
        let printed = prints.levels.filter { figure in
            figure.trade == .exports && prints.levels.contains(figure.counting(.imports))
        }
        guard let figure = pick(printed), let truth = balance(figure) else { return nil }
        var wrong = truth
        wrong.direction = truth.direction == .up ? .down : .up
        return PlantedError(kind: "sign", claims: [wrong], probes: [truth])
    }

    // MARK: Percentages

    private mutating func growthError(_ kind: String) -> PlantedError? {
        let printed = prints.growths
        let rising = printed.filter { figure in
            prints.levels.contains(figure)
                && prints.levels.contains {
                    [figure.period.monthBefore, figure.period.shifted(years: -2)].contains($0.period)
                        && figure.at($0.period) == $0
                }
        }
        let some = kind == "comparison_base" && !rising.isEmpty ? rising : printed
        guard let figure = pick(some), let growth = yearly(figure), let value = world.value(figure),
            let before = figure.period.shifted(years: -1), let base = world.value(figure.at(before), revised: true)
        else { return nil }
        let quantity = figures(growth, .percent)
        let truth = change(figure, growth, quantity)
        switch kind {
        case "sign": return PlantedError(kind: kind, claims: [change(figure, -growth, quantity)], probes: [truth])
        case "missing_percent":
            var wrong = truth
            wrong.quantity?.unit = .one
            return PlantedError(kind: kind, claims: [wrong], probes: [truth])
        case "unit":
            let difference = value - base
            func moved(_ quantity: Quantity, _ rise: Double) -> Claim {
                stated(.difference, figure, quantity, rise < 0 ? .down : .up) { $0.comparison = .yearOnYear }
            }
            let told = Quantity(
                value: 1e9 * quantity.value, step: 1e9 * quantity.step, unit: figure.unit, hedge: quantity.hedge,
                interval: 1e9 * quantity.interval)
            return PlantedError(
                kind: kind, claims: [moved(told, growth)],
                probes: [moved(Wording.plain(abs(difference), figure.unit, digits: 2), difference), truth],
                slack: 0.05 * base)
        case "share_for_value":
            var whole = figure.counting(.total)
            guard whole != figure, let all = world.value(whole) else { return nil }
            whole.goods = figure.goods
            let part = figures(100 * value / all, .percent)
            let flow = world.flow(of: whole)
            let share = stated(.share, figure, part) { $0.whole = Whole(indicator: "total-trade", flow: flow) }
            return chance(50)
                ? PlantedError(kind: kind, claims: [change(figure, 1, part)], probes: [truth, share])
                : PlantedError(
                    kind: kind,
                    claims: [
                        stated(.share, figure, quantity) { $0.whole = Whole(indicator: "total-trade", flow: flow) }
                    ],
                    probes: [share, truth])
        default:
            return comparisonBase(figure, growth)
        }
    }

    /// A change over the month before, or over two years, told as one over a year.
    private mutating func comparisonBase(_ figure: World.Figure, _ growth: Double) -> PlantedError? {
        let bases = [figure.period.monthBefore, figure.period.shifted(years: -2)].compactMap { $0 }
        let base = pick(bases.filter { prints.levels.contains(figure.at($0)) }) ?? pick(bases)
        let isMonthly = base == figure.period.monthBefore
        guard let other = world.growth(figure, over: base, revised: false), abs(other) > 1, other < 900 else {
            return nil
        }
        let quantity = figures(other, .percent)
        return PlantedError(
            kind: "comparison_base", claims: [change(figure, other, quantity)],
            probes: [
                change(figure, growth, Wording.plain(abs(growth), .percent, digits: 3)),
                change(figure, other, quantity, isMonthly ? .monthOnMonth : nil, base: base),
            ])
    }

    // MARK: Digits

    private mutating func digitsError(_ kind: String) -> PlantedError? {
        guard let figure = pick(prints.levels), let value = world.value(figure) else { return nil }
        let truth = level(figure, Wording.plain(value, figure.unit, digits: 3))
        if kind == "rounding" {
            let rounded = Wording.plain(value, figure.unit, digits: 2)
            return PlantedError(
                kind: kind,
                claims: [level(figure, Quantity(value: rounded.value, step: rounded.step / 10, unit: figure.unit))],
                probes: [truth, level(figure, rounded)])
        }
        let quantity = figures(value, figure.unit)
        guard let factor = pick([10, 0.1, 1e3, 1e-3]) else { return nil }
        let told = Quantity(
            value: factor * quantity.value, step: factor * quantity.step, unit: figure.unit, hedge: quantity.hedge,
            interval: factor * quantity.interval)
        return PlantedError(
            kind: kind, claims: [level(figure, told)], probes: [truth, level(figure, quantity)])
    }

    // MARK: Records and totals

    private mutating func staleRecord() -> PlantedError? {
        let all = prints.levels.filter { figure in
            prints.levels.contains { $0 == figure.period.shifted(years: -1).map(figure.at) }
        }
        guard let figure = pick(all), let value = world.value(figure),
            let best = figure.earlier.max(by: { (world.value($0) ?? 0) < (world.value($1) ?? 0) }),
            let most = world.value(best), most > value, !best.earlier.isEmpty
        else { return nil }
        return PlantedError(
            kind: "stale_record", claims: [stated(.order, figure, nil, .up) { $0.comparison = .record }],
            probes: [
                level(figure, Wording.plain(value, figure.unit, digits: 3)),
                level(best, Wording.plain(most, figure.unit, digits: 3)),
                stated(.order, best, nil, .up) { $0.comparison = .record },
            ])
    }

    /// A total with its parts, below their sum, in a text about what nothing is printed of.
    private mutating func impossibleTotal() -> PlantedError? {
        var figure = figure().counting(.total)
        figure.goods = "8703"
        guard let sold = world.value(figure.counting(.exports)), let bought = world.value(figure.counting(.imports))
        else {
            return nil
        }
        let quantities = [max(sold, bought) + 0.5 * min(sold, bought), sold, bought].map {
            Wording.plain($0, figure.unit, digits: 3)
        }
        let text = EntryID(.document, "sum \(quantities[0].value) \(figure.period)")
        let reporter = world.sides[figure.reporter]
        let claims = zip([World.Trade.total, .exports, .imports], quantities).enumerated().map { number, told in
            claim(.level, figure.counting(told.0), told.1, in: text, at: 20 * number) { $0.flow.reporter = reporter }
        }
        return PlantedError(
            kind: "impossible_total", claims: claims,
            probes: [level(figure, Wording.plain(sold + bought, figure.unit, digits: 3))], label: .notEnoughEvidence)
    }
}
