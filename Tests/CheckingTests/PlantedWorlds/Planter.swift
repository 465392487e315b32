import Domain
import Generators
import Rules

@testable import Checking

/// Writes texts about a world: claims that it bears out, and claims in which something went wrong.
struct Planter {
    /// A text with its claims.
    struct Text {
        var claims: [Claim]
        var published: Day
    }

    let world: World
    var prints: Prints
    /// Whether texts that don't say whose figures they quote mean those of the first side.
    let isDyad: Bool
    /// Whether the texts of this world reckon growth over the base as revised, as offices do, or as first printed.
    let onRevised: Bool
    var generator: SeededGenerator
    private var count = 0

    init(world: World, prints: Prints, isDyad: Bool, generator: SeededGenerator) {
        self.world = world
        self.prints = prints
        self.isDyad = isDyad
        self.generator = generator
        onRevised = Bool.random(using: &self.generator)
    }

    // MARK: Chance

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    mutating func pick<T>(_ all: [T]) -> T? { all.randomElement(using: &generator) }

    /// A figure, as likely as not one that is printed.
    mutating func figure() -> World.Figure {
        (chance(60) ? pick(prints.levels) : nil) ?? Prints.figure(world, &generator)
    }

    /// Whether a text has a growth over the revised base; over the one first printed it can only reckon what it has read.
    private func isRevised(_ figure: World.Figure) -> Bool {
        let before = figure.period.shifted(years: -1).map(figure.at)
        return onRevised || !prints.levels.contains(figure) || !prints.levels.contains { $0 == before }
    }

    // MARK: Claims

    /// A claim in a text of its own.
    mutating func claim(
        _ form: ClaimForm, _ figure: World.Figure, _ quantity: Quantity?, _ direction: Direction? = nil,
        in text: EntryID? = nil, at start: Int = 0, _ change: (inout Claim) -> Void = { _ in }
    ) -> Claim {
        count += 1
        let document = text ?? EntryID(.document, "planted \(count)")
        let passage = Passage(document: document, start: start, end: start + 6, exact: "claim \(count)")
        var flow = world.flow(of: figure)
        if !isDyad || figure.reporter == 0, chance(50) { flow.reporter = nil }
        var claim = Claim(
            passage: passage, figure: passage, form: form, indicator: figure.indicator, flow: flow, quantity: quantity,
            direction: direction, period: figure.period, currency: figure.unit, provenance: Provenance(file: "planted"))
        change(&claim)
        return claim
    }

    /// What a number's size is, worded anyhow.
    mutating func worded(_ value: Double, _ unit: Unit) -> Quantity {
        Wording.quantity(abs(value), unit, &generator)
    }

    /// A growth over a base, worded by a quantity.
    mutating func growth(
        _ figure: World.Figure, _ value: Double, _ quantity: Quantity, over comparison: Comparison? = .yearOnYear,
        base: Period? = nil
    ) -> Claim {
        claim(.change, figure, quantity, value < 0 ? .down : .up) {
            $0.comparison = comparison
            $0.basePeriod = base
        }
    }

    func published(_ figure: World.Figure, after days: Int) -> Day {
        (figure.period.end ?? Day(number: 0)).adding(days: days)
    }

    // MARK: True texts

    /// Some true text; nothing if the form that was drawn does not suit the figure that was drawn.
    mutating func text() -> Text? {
        let figure = figure()
        let day = published(figure, after: Int.random(in: 8...300, using: &generator))
        return claims(figure, day).map { Text(claims: $0, published: day) }
    }

    private mutating func claims(_ figure: World.Figure, _ day: Day) -> [Claim]? {
        guard let value = world.value(figure) else { return nil }
        switch Int.random(in: 0..<13, using: &generator) {
        case 0...2: return [claim(.level, figure, worded(value, figure.unit))]
        case 3...4: return growth(figure).map { [$0] }
        case 5: return difference(figure, value).map { [$0] }
        case 6:
            let years = Int.random(in: 1...2, using: &generator)
            guard let base = figure.period.shifted(years: -years),
                let before = world.value(figure.at(base), revised: years == 1 && isRevised(figure))
            else { return nil }
            return [claim(.multiple, figure, worded(value / before, .ratio)) { $0.basePeriod = base }]
        case 7: return share(figure, value).map { [$0] }
        case 8: return record(figure, value).map { [$0] }
        case 9: return direction(figure).map { [$0] }
        case 10: return average(figure, value).map { [$0] }
        case 11: return balance(figure).map { [$0] }
        default: return conversion(figure, value, day)
        }
    }

    /// The growth over the year before or the month before, or of another currency where none is named.
    private mutating func growth(_ figure: World.Figure) -> Claim? {
        let before = figure.period.shifted(years: -1)
        if figure.isMonth, chance(25), let base = figure.period.monthBefore,
            let growth = world.growth(figure, over: base, revised: false), abs(growth) > 1
        {
            let named: Comparison? = chance(70) ? .monthOnMonth : nil
            return self.growth(figure, growth, worded(growth, .percent), over: named)
        }
        guard let growth = world.growth(figure, over: before, revised: isRevised(figure)), abs(growth) > 1 else {
            return nil
        }
        var claim = growth < 1000 ? self.growth(figure, growth, worded(growth, .percent)) : nil
        if chance(30) { claim?.currency = nil }
        if chance(30) { claim?.comparison = nil }
        return claim
    }

    private mutating func difference(_ figure: World.Figure, _ value: Double) -> Claim? {
        guard let before = figure.period.shifted(years: -1),
            let base = world.value(figure.at(before), revised: isRevised(figure))
        else { return nil }
        return claim(.difference, figure, worded(value - base, figure.unit), value < base ? .down : .up) {
            $0.comparison = .yearOnYear
        }
    }

    private mutating func share(_ figure: World.Figure, _ value: Double) -> Claim? {
        var whole = figure.trade == .total || figure.goods != "all" && chance(50) ? figure : figure.counting(.total)
        if whole.trade == figure.trade { whole.goods = "all" }
        guard whole != figure, let all = world.value(whole), value / all > 0.005 else { return nil }
        let flow = world.flow(of: whole)
        return claim(.share, figure, worded(100 * value / all, .percent)) {
            $0.whole = Whole(indicator: whole.indicator, flow: flow)
            $0.flow.reporter = flow.reporter
        }
    }

    /// A surplus or a deficit, told of either of the two countries, or only that there is one.
    mutating func balance(_ figure: World.Figure) -> Claim? {
        guard let balance = world.balance(figure) else { return nil }
        let quantity = chance(80) ? worded(balance, figure.unit) : nil
        var claim = claim(.level, figure, quantity, balance < 0 ? .down : .up) { $0.indicator = "trade-balance" }
        claim.flow = world.balanceFlow(of: figure, reporter: claim.flow.reporter)
        // Where nobody is said to count, a country's balance is by its own customs.
        if isDyad || claim.flow.reporter != nil, chance(30) {
            swap(&claim.flow.from, &claim.flow.to)
            claim.direction = balance < 0 ? .up : .down
        }
        return claim
    }

    private mutating func record(_ figure: World.Figure, _ value: Double) -> Claim? {
        let since = chance(30) ? figure.period.shifted(years: -2) : nil
        let rivals = figure.earlier.filter { rival in since.map { $0 < rival.period } ?? true }
            .compactMap { world.value($0) }
        guard let highest = rivals.max(), let lowest = rivals.min(), value > highest || value < lowest else {
            return nil
        }
        return claim(.order, figure, nil, value < lowest ? .down : .up) {
            $0.comparison = since == nil ? .record : .since
            $0.basePeriod = since
        }
    }

    private mutating func direction(_ figure: World.Figure) -> Claim? {
        let before = figure.period.shifted(years: -1)
        guard let growth = world.growth(figure, over: before, revised: isRevised(figure)) else {
            return nil
        }
        return claim(.direction, figure, nil, abs(growth) < 1 ? .flat : growth < 0 ? .down : .up) {
            $0.comparison = .yearOnYear
        }
    }

    private mutating func average(_ figure: World.Figure, _ value: Double) -> Claim? {
        let parts = Int.random(in: 0...1, using: &generator)
        if figure.months == 1...12, chance(50), let first = figure.period.shifted(years: -1)?.start,
            let span = Period(from: first, to: figure.period.end), let before = figure.period.shifted(years: -1),
            let earlier = world.value(figure.at(before))
        {
            let (per, count): (Frequency, Double) = [(.year, 2), (.month, 24)][parts]
            return claim(.average, figure, worded((value + earlier) / count, figure.unit)) {
                $0.period = span
                $0.per = per
            }
        }
        guard !figure.isMonth else { return nil }
        return claim(.average, figure, worded(value / Double(figure.months.count), figure.unit)) { $0.per = .month }
    }

    /// A sum with what it is in another currency, at the rate of some month until the text was written.
    private mutating func conversion(_ figure: World.Figure, _ value: Double, _ day: Day) -> [Claim]? {
        guard let start = figure.period.start,
            let other = pick(world.currencies.filter { $0 != figure.unit }),
            let price = world.price(
                of: figure.unit, in: other, Day(number: Int.random(in: start.number...day.number, using: &generator)))
        else { return nil }
        let own = Wording.plain(value, figure.unit, digits: Int.random(in: 2...4, using: &generator))
        let sum = Wording.plain(own.value * price, other, digits: Int.random(in: 3...4, using: &generator))
        let text = EntryID(.document, "converted \(count)")
        return [claim(.level, figure, own, in: text, at: 10), claim(.conversion, figure, sum, in: text, at: 18)]
    }
}
