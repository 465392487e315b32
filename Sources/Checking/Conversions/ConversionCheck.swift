import Domain
import Rules

/// Compares conversions with what currencies cost.
struct ConversionCheck {
    let rates: Rates
    let register: RateRegister
    let rules: VerdictRules

    /// Rates that a verdict cites at most, the last ones: those of an average are all cited.
    private static let cited = 4
    /// Years before that of the figure in which a rate is looked for.
    private static let yearsBefore = 2

    /// What the rates as known on a day say about a conversion.
    ///
    /// It may have been converted at the average of the time that the figure is for, or on any day from then on until the text
    /// was written; where that time isn't known, or wasn't there yet, on a day of the year before the writing.
    func finding(on conversion: Conversion, of published: PublicationDate?, _ day: Day) -> ConversionFinding? {
        let end = min(published?.latest ?? day, day)
        let own = conversion.claim.period?.start.flatMap { $0 <= end ? $0 : nil }
        let start = own ?? end.adding(months: -12)
        guard let rate = conversion.rate, let days = Period(from: start, to: end) else { return nil }
        let searched = start.adding(months: -12 * Self.yearsBefore)
        var finding = ConversionFinding(
            conversion: conversion, rate: rate,
            period: own.flatMap { Period(from: $0, to: min(conversion.claim.period?.end ?? end, end)) }, days: days,
            writing: published?.latest.flatMap { _ in Period(from: min(published?.earliest ?? end, end), to: end) },
            searched: searched)
        let prices = self.prices(of: conversion, Period(from: searched, to: end), day)
        let inTime = prices.filter { $0.month.intersection(days) != nil }
        let known = inTime.compactMap { month, price in price.map { (month: month, price: $0) } }
        finding.allowed = Period.merged(prices.filter { $0.price?.bounds.intersection(rate) != nil }.map(\.month))
        finding.missing = inTime.filter { !($0.price?.isWhole ?? false) }.map(\.month)
        finding.sources = Set(prices.flatMap { $0.price?.observations.map(\.source) ?? [] }).sorted()
        finding.average = average(conversion, finding.period, day)
        guard let reached = known.map(\.price.days).hull(), let bounds = known.map(\.price.bounds).hull() else {
            return finding
        }
        finding.known = reached
        let fitting = known.filter { $0.price.days.intersection(rate) != nil }
        if finding.isAverage || reached.intersection(rate) != nil {
            finding.label = .supported
            let averaged = known.filter { $0.month.intersection(finding.period ?? days) != nil }
            finding.evidence =
                finding.isAverage
                ? cited(averaged, averaged.count) : cited(fitting.isEmpty ? known : fitting, Self.cited)
        } else if bounds.times(rules.otherBank)?.intersection(rate) == nil, finding.missing.isEmpty,
            conversion.claim.period != nil
        {
            // A sum of no known time may have been converted long ago, so it never gets here.
            finding.label = .refuted
            let lowest = known.min { $0.price.days.low < $1.price.days.low }
            let highest = known.max { $0.price.days.high < $1.price.days.high }
            finding.evidence = cited([lowest, highest].compactMap(\.self), Self.cited)
            finding.slip = slip(in: finding, reached, day)
        }
        return finding
    }

    /// What a unit cost in every month of a time.
    private func prices(
        of conversion: Conversion, _ time: Period?, _ day: Day
    ) -> [(month: Period, price: Rates.Price?)] {
        (time?.wholeMonths ?? []).map {
            ($0, rates.price(of: conversion.smaller.unit, in: conversion.larger.unit, $0, asOf: day))
        }
    }

    /// The mean of the months of a time; nothing if one is missing.
    private func average(_ conversion: Conversion, _ period: Period?, _ day: Day) -> Double? {
        let prices = self.prices(of: conversion, period, day).map(\.price)
        let known = prices.compactMap { $0?.isWhole == true ? $0?.average : nil }
        return known.isEmpty || known.count < prices.count ? nil : known.reduce(0, +) / Double(known.count)
    }

    /// What the last of some months rest on.
    private func cited(_ prices: [(month: Period, price: Rates.Price)], _ count: Int) -> [Observation] {
        var seen: Set<EntryID> = []
        return prices.suffix(count).flatMap(\.price.observations).filter { seen.insert($0.id).inserted }
    }

    // MARK: Slips

    /// What would explain it: the likeliest of the slips that do.
    private func slip(in finding: ConversionFinding, _ known: Interval, _ day: Day) -> ConversionSlip? {
        [
            magnitude(finding.conversion, known), inverse(finding, known), year(finding, day), currency(finding, day),
        ].compactMap(\.self).min { rules.place(of: $0.kind) < rules.place(of: $1.kind) }
    }

    private func magnitude(_ conversion: Conversion, _ known: Interval) -> ConversionSlip? {
        let factors = [10, 0.1, 100, 0.01, 1e3, 1e-3, 1e6, 1e-6]
        let stated = conversion.stated
        return factors.lazy.map { factor in
            // A zero struck off leaves the digits before it as exact as they are: "1930" was "193", not "193.0".
            let steps = stated.value * factor / stated.step
            let isStruck = factor < 1 && steps >= 1 && abs(steps - steps.rounded()) < 1e-6
            return Quantity(
                value: stated.value * factor, step: isStruck ? stated.step : stated.step * factor, unit: stated.unit)
        }.first { quantity in
            let other = conversion.stating(quantity)
            // What a smaller sum's unit cost, though the sums may have changed their order.
            let same = other.smaller.unit == conversion.smaller.unit
            return (same ? known : known.inverse).flatMap { known in other.rate?.intersection(known) } != nil
        }.map(ConversionSlip.magnitude)
    }

    private func inverse(_ finding: ConversionFinding, _ known: Interval) -> ConversionSlip? {
        finding.rate.inverse?.intersection(known) == nil ? nil : .inverse(known)
    }

    private func year(_ finding: ConversionFinding, _ day: Day) -> ConversionSlip? {
        (1...Self.yearsBefore).lazy.compactMap { years -> ConversionSlip? in
            guard let period = finding.period?.shifted(years: -years),
                let known = hull(finding.conversion, period, day), known.intersection(finding.rate) != nil
            else { return nil }
            return .year(period, known)
        }.first
    }

    private func currency(_ finding: ConversionFinding, _ day: Day) -> ConversionSlip? {
        let (stated, original) = (finding.conversion.stated.unit, finding.conversion.original.unit)
        let others =
            register.mistakable(for: stated).map { ($0, original) }
            + register.mistakable(for: original).map { (stated, $0) }
        return others.lazy.filter { $0.0 != $0.1 }.compactMap { pair -> ConversionSlip? in
            let other = finding.conversion.counting(pair.0, of: pair.1)
            guard let known = hull(other, finding.days, day), known.intersection(finding.rate) != nil else {
                return nil
            }
            return .currency(other, known)
        }.first
    }

    private func hull(_ conversion: Conversion, _ time: Period, _ day: Day) -> Interval? {
        prices(of: conversion, time, day).compactMap { $0.price?.days }.hull()
    }
}
