import Domain
import Generators

/// A made-up world in which every figure is known: the trade of two countries over four years, counted by both sides in three
/// currencies, by goods, with what each year was revised by before it became a base.
struct World {
    /// What moves, as a reporter counts it.
    enum Trade: String, CaseIterable { case exports, imports, total }

    /// One number of the world; the reporter is the number of its side.
    struct Figure: Hashable {
        var reporter: Int
        var trade: Trade
        var goods = "all"
        var period: Period
        var unit: Unit
    }

    /// One heading of goods, going one way, as one side counts it.
    private struct Stream {
        let months: [Double]
        let revisions: [Double]
        /// What the year up to each month was revised by when it was printed.
        let drifts: [[Double]]
    }

    static let years = 2020...2023
    static let headings = ["2701", "2709", "8471", "8703", "rest"]
    static let goods = ["all", "27", "8471", "87", "2709"]
    /// The years of which exchange rates are known.
    private static let quoted = 2019...2025

    let sides: [Country]
    let currencies: [Unit]
    /// What a dollar costs in each of the other currencies, by month.
    let rates: [[Double]]
    /// By the side that counts, the side that sells, and the heading.
    private let streams: [[[Stream]]]

    init(sides: [Country], _ generator: inout SeededGenerator) {
        func draw(_ range: ClosedRange<Double>) -> Double { .random(in: range, using: &generator) }
        self.sides = sides
        // Currencies of which the register of rates knows nothing, so that the world's own rates are the only ones.
        currencies = ["USD"] + ["KZT", "VND", "ARS", "PKR", "EGP"].shuffled(using: &generator).prefix(2).sorted()
        rates = (0..<2).map { _ in
            let base = draw(1.5...90)
            return (0..<12 * Self.quoted.count).map { _ in base * draw(0.976...1.024) }
        }
        var streams: [[[Stream]]] = [[[], []], [[], []]]
        for seller in 0...1 {
            for heading in Self.headings {
                let scale = draw(heading == "rest" ? 5e8...4e9 : 5e7...15e8)
                var level = scale
                let growths = Self.years.map { _ in draw(0.7...1.45) }
                let sold = (0..<12 * Self.years.count).map { month in
                    if month % 12 == 0 { level *= growths[month / 12] }
                    return level * draw(0.8...1.2)
                }
                let freight = draw(0.6...1.6)
                for side in 0...1 {
                    streams[side][seller].append(
                        Stream(
                            months: side == seller ? sold : sold.map { $0 * freight * draw(0.97...1.03) },
                            revisions: Self.years.map { _ in draw(0.97...1.035) },
                            drifts: Self.years.map { _ in (0..<12).map { _ in draw(0.9965...1.0035) } }))
                }
            }
        }
        self.streams = streams
    }

    /// The figure as first printed, or as the next year's growth takes it for its base.
    func value(_ figure: Figure, revised: Bool = false) -> Double? {
        guard let (year, months) = figure.period.months, Self.years.contains(year),
            let prices = prices(of: figure.unit)
        else { return nil }
        let sellers =
            figure.trade == .total ? [0, 1] : [figure.trade == .exports ? figure.reporter : 1 - figure.reporter]
        let number = year - Self.years.lowerBound
        let isToDate = months.count > 1 && months.lowerBound == 1
        var sum = 0.0
        for seller in sellers {
            for (heading, stream) in zip(Self.headings, streams[figure.reporter][seller])
            where figure.goods == "all" || heading.hasPrefix(figure.goods) {
                let own = months.map { month in
                    stream.months[12 * number + month - 1] * prices[12 * (year - Self.quoted.lowerBound) + month - 1]
                }
                sum +=
                    own.reduce(0, +) * (isToDate ? stream.drifts[number][months.upperBound - 1] : 1)
                    * (revised ? stream.revisions[number] : 1)
            }
        }
        return sum
    }

    /// A figure over another, less one, in percent.
    func growth(_ figure: Figure, over base: Period?, revised: Bool = true) -> Double? {
        guard let base, let value = self.value(figure), let before = self.value(figure.at(base), revised: revised)
        else {
            return nil
        }
        return 100 * (value / before - 1)
    }

    /// What the reporter of a figure sold less what it bought.
    func balance(_ figure: Figure) -> Double? {
        guard let sold = value(figure.counting(.exports)), let bought = value(figure.counting(.imports)) else {
            return nil
        }
        return sold - bought
    }

    /// What a dollar costs in every month.
    private func prices(of unit: Unit) -> [Double]? {
        switch currencies.firstIndex(of: unit) {
        case 0?: Array(repeating: 1, count: 12 * Self.quoted.count)
        case let number?: rates[number - 1]
        case nil: nil
        }
    }

    /// What a unit of one currency costs in another in the month of a day.
    func price(of unit: Unit, in other: Unit, _ day: Day) -> Double? {
        let month = 12 * (day.year - Self.quoted.lowerBound) + day.month - 1
        guard let own = prices(of: unit), let theirs = prices(of: other), own.indices.contains(month) else {
            return nil
        }
        return theirs[month] / own[month]
    }

    /// The flow of the balance of a figure's reporter.
    func balanceFlow(of figure: Figure, reporter: Country?) -> Flow {
        let (own, partner) = (sides[figure.reporter], sides[1 - figure.reporter])
        return Flow(from: own, to: partner, kind: .balance, reporter: reporter, goods: figure.goods)
    }

    /// A figure's flow as its reporter counts it.
    func flow(of figure: Figure) -> Flow {
        let (own, partner) = (sides[figure.reporter], sides[1 - figure.reporter])
        let isBought = figure.trade == .imports
        let kind: FlowKind = isBought ? .import : figure.trade == .exports ? .export : .total
        return Flow(
            from: isBought ? partner : own, to: isBought ? own : partner, kind: kind, reporter: own, goods: figure.goods
        )
    }
}

extension World.Figure {
    var indicator: String { trade == .total ? "total-trade" : trade.rawValue }
    var months: ClosedRange<Int> { period.months?.months ?? 1...12 }
    var year: Int { period.months?.year ?? 0 }
    var isMonth: Bool { months.count == 1 }

    func at(_ period: Period) -> Self {
        var other = self
        other.period = period
        return other
    }

    func counting(_ trade: World.Trade) -> Self {
        var other = self
        other.trade = trade
        return other
    }

    func counted(in unit: Unit) -> Self {
        var other = self
        other.unit = unit
        return other
    }

    /// The times that a record of it has to beat.
    var earlier: [Self] {
        let (first, own) = (World.years.lowerBound, months)
        guard isMonth else { return (first..<max(first, year)).compactMap { Period(year: $0, months: own).map(at) } }
        return (first * 12..<year * 12 + own.lowerBound - 1).compactMap { month in
            Period(year: month / 12, months: month % 12 + 1...month % 12 + 1).map(at)
        }
    }
}
