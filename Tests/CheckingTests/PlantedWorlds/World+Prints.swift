import Domain
import Generators

/// What the offices of a world print: a part of it, rounded.
struct Prints {
    /// Levels, growths and revisions.
    private(set) var observations: [Observation] = []
    /// The exchange rates of every month.
    let rates: [Observation]
    /// The figures of which a level is printed.
    private(set) var levels: [World.Figure] = []
    /// The figures of which a growth is printed.
    private(set) var growths: [World.Figure] = []
    /// The names of the offices.
    private let printedBy: [String]

    init(_ world: World, _ generator: inout SeededGenerator) {
        rates = Self.rates(world)
        printedBy = world.sides.map(\.code)
        addSeries(world, &generator)
        for _ in 0..<Int.random(in: 15...40, using: &generator) {
            let figure = Self.figure(world, &generator)
            let whole = Int.random(in: 0..<3, using: &generator) == 0
            for trade in whole ? World.Trade.allCases : [figure.trade] {
                add(figure.counting(trade), world, &generator)
            }
        }
    }

    /// Every year of one figure, and some months of it in a row.
    private mutating func addSeries(_ world: World, _ generator: inout SeededGenerator) {
        let figure = Self.figure(world, &generator)
        let (year, first) = (Int.random(in: World.years, using: &generator), Int.random(in: 1...8, using: &generator))
        let months = (first...first + 4).compactMap { Period(year: year, months: $0...$0) }
        for period in World.years.compactMap({ Period(year: $0) }) + months {
            add(figure.at(period), world, &generator)
        }
    }

    /// A figure of the world, all goods and dollars more often than others.
    static func figure(_ world: World, _ generator: inout SeededGenerator) -> World.Figure {
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
        let last = Int.random(in: 1...12, using: &generator)
        let months =
            chance(30)
            ? 1...12
            : chance(45) ? 1...last : chance(10) ? (last - 1) / 3 * 3 + 1...(last - 1) / 3 * 3 + 3 : last...last
        let year = Int.random(in: World.years, using: &generator)
        return World.Figure(
            reporter: chance(75) ? 0 : 1, trade: World.Trade.allCases.randomElement(using: &generator) ?? .total,
            goods: chance(80) ? "all" : World.goods.randomElement(using: &generator) ?? "all",
            period: Period(year: year, months: months) ?? Period(day: Day(number: 0)),
            unit: chance(65) ? world.currencies[0] : world.currencies.randomElement(using: &generator) ?? "USD")
    }

    private mutating func add(_ figure: World.Figure, _ world: World, _ generator: inout SeededGenerator) {
        let step =
            (1e9 * (world.price(of: "USD", in: figure.unit, Day(2020, 1, 1) ?? Day(number: 0)) ?? 1) > 1e10 ? 10 : 1)
            * ([1e6, 1e7, 1e8].randomElement(using: &generator) ?? 1e6)
        let after = (figure.period.end ?? Day(number: 0)).adding(days: Int.random(in: 7...20, using: &generator))
        let before = figure.period.shifted(years: -1)
        if Int.random(in: 0..<5, using: &generator) > 0, let value = world.value(figure), value > 5 * step {
            add(figure, .level, Wording.rounded(value, step, figure.unit), after, world)
            levels.append(figure)
            if Int.random(in: 0..<8, using: &generator) == 0, let later = world.value(figure, revised: true) {
                add(
                    figure, .level, Wording.rounded(later, step, figure.unit), after.adding(months: 12), first: false,
                    world)
            }
        }
        if Int.random(in: 0..<5, using: &generator) > 1, let growth = world.growth(figure, over: before) {
            add(figure, .growth, Wording.rounded(growth, 0.1, .percent), after, world)
            growths.append(figure)
        }
    }

    private mutating func add(
        _ figure: World.Figure, _ measure: Measure, _ quantity: Quantity, _ day: Day, first: Bool = true,
        _ world: World
    ) {
        observations.append(
            Observation(
                source: world.sides[figure.reporter].code, indicator: figure.indicator, flow: world.flow(of: figure),
                period: figure.period, measure: measure, quantity: quantity, currency: figure.unit,
                vintage: Vintage(earliest: day, latest: day, first: first),
                address: first ? nil : day.description, provenance: Provenance(file: "planted")))
    }

    /// A total misprinted by a fifth whose parts are printed, with what it says now; nothing if there is none.
    mutating func misprint() -> (figure: World.Figure, quantity: Quantity)? {
        let figure = levels.first { figure in
            figure.trade == .total
                && World.Trade.allCases.allSatisfy { trade in
                    levels.count { $0 == figure.counting(trade) } == 1
                }
        }
        let index = figure.flatMap { figure in
            observations.firstIndex {
                $0.measure == .level && $0.indicator == figure.indicator && $0.period == figure.period
                    && $0.flow.reporter == $0.flow.from && $0.flow.goods == figure.goods && $0.currency == figure.unit
                    && $0.source == printedBy[figure.reporter]
            }
        }
        guard let figure, let index else { return nil }
        let right = observations[index].quantity
        let wrong = Quantity(value: 1.2 * right.value, step: right.step, unit: right.unit)
        observations[index].quantity = wrong
        return (figure, wrong)
    }

    private static func rates(_ world: World) -> [Observation] {
        world.currencies.dropFirst().flatMap { unit in
            (2019...2025).flatMap { year in
                (1...12).compactMap { month -> Observation? in
                    guard let first = Day(year, month, 1), let price = world.price(of: "USD", in: unit, first) else {
                        return nil
                    }
                    return Observation(
                        rate: (price * 1e4).rounded() / 1e4, step: 1e-4, of: "USD", in: unit, range: nil,
                        days: first...first.adding(months: 1).adding(days: -1), source: "planted",
                        provenance: Provenance(file: "planted"))
                }
            }
        }
    }
}
