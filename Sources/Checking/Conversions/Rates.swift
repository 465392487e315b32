public import Domain
public import Rules

/// What currencies cost in each other, month by month, as observations say it.
public struct Rates: Sendable {
    /// What a unit of a currency cost in another one in a month.
    struct Price {
        /// The average of its days.
        let average: Double
        /// From the lowest to the highest day that is known.
        let days: Interval
        /// What no day can have left, if the whole month is known.
        let bounds: Interval
        /// Whether the whole month is known.
        let isWhole: Bool
        /// What it rests on.
        let observations: [Observation]
    }

    private struct Pair: Hashable {
        let base: Unit
        let quoted: Unit
    }

    /// A month, counted from the year 0.
    private struct Month: Hashable {
        let number: Int

        init(_ day: Day) { number = day.year * 12 + day.month - 1 }
    }

    private var prices: [Pair: [Month: [Price]]] = [:]
    private var partners: [Unit: Set<Unit>] = [:]

    /// Gathers the exchange rates among observations; rules say how far a day may lie from the average of its month.
    public init(_ observations: [Observation], _ rules: VerdictRules) {
        for observation in observations where observation.isExchangeRate {
            guard let base = observation.currency, let price = Price(observation, rules.dayOfMonth),
                let start = observation.period.start
            else { continue }
            let quoted = observation.quantity.unit
            prices[Pair(base: base, quoted: quoted), default: [:]][Month(start), default: []].append(price)
            partners[base, default: []].insert(quoted)
            partners[quoted, default: []].insert(base)
        }
    }

    /// What a sum in one currency is of the same sum in another, over the months of a time and the one before: from the lowest
    /// to the highest average of a month; nothing where a month is not known.
    ///
    /// Customs count in another currency by the rate of about the month before, so the rate of a year lies between them.
    public func ratio(of unit: Unit, to other: Unit, over time: Period) -> Interval? {
        prices(of: other, in: unit, over: time)?.map { Interval($0.average, $0.average) }.hull()
    }

    /// The observations that give such a ratio its two ends.
    public func observations(of unit: Unit, to other: Unit, over time: Period) -> [Observation] {
        let prices = prices(of: other, in: unit, over: time) ?? []
        let ends = [prices.min { $0.average < $1.average }, prices.max { $0.average < $1.average }]
        var seen: Set<EntryID> = []
        return ends.compactMap(\.self).flatMap(\.observations).filter { seen.insert($0.id).inserted }
    }

    /// What a unit cost in each month of a time and in the one before; nothing if one of them isn't wholly known.
    private func prices(of base: Unit, in quoted: Unit, over time: Period) -> [Price]? {
        let months = time.start.flatMap { Period(from: $0.adding(months: -1), to: time.end)?.wholeMonths } ?? []
        let known = months.compactMap { price(of: base, in: quoted, $0) }.filter(\.isWhole)
        return known.count == months.count ? known : nil
    }

    /// What a unit of a currency cost in another one in a month, as far as it was known on a day; nothing if it is not known.
    ///
    /// Where nobody quotes the two in each other, they are compared by what both cost in a third one.
    func price(of base: Unit, in quoted: Unit, _ month: Period, asOf day: Day? = nil) -> Price? {
        guard let start = month.start else { return nil }
        if let direct = direct(base, quoted, Month(start), day) { return direct }
        let thirds = (partners[base] ?? []).intersection(partners[quoted] ?? []).sorted()
        let crossed = thirds.compactMap { third -> Price? in
            guard let own = direct(base, third, Month(start), day), let other = direct(third, quoted, Month(start), day)
            else { return nil }
            return own.times(other)
        }
        guard let first = crossed.first else { return nil }
        let narrow = crossed.dropFirst().reduce(Optional(first.bounds)) { $0?.intersection($1.bounds) }
        let bounds = narrow ?? crossed.map(\.bounds).hull() ?? first.bounds
        return Price(
            average: first.average, days: bounds, bounds: bounds, isWhole: first.isWhole,
            observations: first.observations)
    }

    private func direct(_ base: Unit, _ quoted: Unit, _ month: Month, _ day: Day?) -> Price? {
        let there = prices[Pair(base: base, quoted: quoted)]?[month] ?? []
        let back = prices[Pair(base: quoted, quoted: base)]?[month] ?? []
        let known = (there + back.compactMap(\.inverse)).filter { price in
            day.map { day in price.observations.allSatisfy { $0.vintage.earliest <= day } } ?? true
        }
        guard let first = known.first else { return nil }
        return known.dropFirst().reduce(first) { $0.beside($1) }
    }
}

extension Rates.Price {
    /// The price that an observation states; nothing if it is none.
    fileprivate init?(_ observation: Observation, _ dayOfMonth: Interval) {
        let (quantity, value) = (observation.quantity, observation.quantity.value)
        guard value > 0, value.isFinite, quantity.interval.low > 0 else { return nil }
        average = value
        days = quantity.interval
        // The digits of an average alone say nothing of the days of the month.
        let isAverage = quantity.interval == Interval(value: value, step: quantity.step)
        bounds = isAverage ? value * dayOfMonth : quantity.interval
        isWhole = observation.period.frequency == .month
        observations = [observation]
    }

    /// What a unit of the other currency costs.
    fileprivate var inverse: Self? {
        guard let days = days.inverse, let bounds = bounds.inverse else { return nil }
        return Self(
            average: 1 / average, days: days, bounds: bounds, isWhole: isWhole, observations: observations)
    }

    /// What a currency costs that is bought by way of another.
    fileprivate func times(_ other: Self) -> Self? {
        guard let days = days.times(other.days), let bounds = bounds.times(other.bounds) else { return nil }
        return Self(
            average: average * other.average, days: days, bounds: bounds, isWhole: isWhole && other.isWhole,
            observations: observations + other.observations)
    }

    /// What two sources say of the same month.
    fileprivate func beside(_ other: Self) -> Self {
        Self(
            average: isWhole ? average : other.average, days: days.hull(other.days),
            bounds: bounds.hull(other.bounds), isWhole: isWhole || other.isWhole,
            observations: observations + other.observations)
    }
}
