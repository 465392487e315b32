import Domain
import Rules

/// A finding on a conversion as arithmetic that a reader can follow, as named sentences of `Rules/Wordings/explanations.yaml`.
struct ConversionArithmetic {
    private let register: RateRegister
    private let otherBank: Interval

    init(_ rulebook: Rulebook) {
        register = rulebook.rates
        otherBank = rulebook.verdicts.otherBank
    }

    /// The rate that the two sums imply, when there was such a rate, and what follows.
    func lines(_ finding: ConversionFinding) -> [ArithmeticLine] {
        let conversion = finding.conversion
        let (original, stated) = (conversion.cited(conversion.original), conversion.cited(conversion.stated))
        let (larger, smaller) = (conversion.larger, conversion.smaller)
        var lines = [
            say("claim", ["original": original, "stated": stated]),
            say(
                "rate",
                [
                    "larger": conversion.cited(larger), "smaller": conversion.cited(smaller),
                    "rate": price(larger.value / smaller.value, conversion), "range": range(finding.rate),
                ]),
        ]
        if !finding.sources.isEmpty { lines += allowed(finding) }
        if let average = finding.average, let period = finding.period {
            lines.append(say("average", ["period": .period(period), "rate": price(average, conversion)]))
        }
        lines.append(conclusion(finding))
        if finding.label == .refuted { lines.append(fit(finding)) }
        return lines
    }

    /// What the conversion would say without its slip.
    func fit(_ finding: ConversionFinding) -> ArithmeticLine {
        let conversion = finding.conversion
        switch finding.slip {
        case .magnitude(let quantity)?: return say("fit.magnitude", ["stated": .quantity(quantity)])
        case .inverse(let known)?: return say("fit.inverse_rate", ["rate": price(known, conversion)])
        case .year(let period, let known)?:
            return say("fit.wrong_year", ["period": .period(period), "rate": price(known, conversion)])
        case .currency(let other, let known)?:
            return say(
                "fit.currency",
                [
                    "stated": .quantity(other.stated), "original": .quantity(other.original),
                    "rate": price(known, other),
                ])
        case nil: return ArithmeticLine("check.fit.unexplained")
        }
    }

    /// What would be needed to tell.
    func missing(_ finding: ConversionFinding) -> ArithmeticLine? {
        guard finding.label == .notEnoughEvidence else { return nil }
        let conversion = finding.conversion
        guard conversion.claim.period != nil else { return say("missing.period") }
        guard !finding.missing.isEmpty else { return say("missing.bank") }
        let ofPeriod = finding.missing.filter { finding.period?.intersection($0) != nil }
        let times = Period.merged(ofPeriod.isEmpty ? finding.missing : ofPeriod)
        let needed = say(
            "missing.rate",
            [
                "quoted": .unit(conversion.larger.unit), "base": .unit(conversion.smaller.unit), "times": list(times),
            ])
        let unquoted = [conversion.larger.unit, conversion.smaller.unit].filter { !register.bases.contains($0) }
        return unquoted.reduce(needed) { needed, unit in
            let source = ArithmeticValue.source(RateRegister.source)
            guard let quoted = register.quoted(unit) else {
                return say(
                    "missing.unquoted", ["needed": .sentence(needed), "source": source, "currency": .unit(unit)])
            }
            guard let last = quoted.last, last < finding.days.end ?? last else { return needed }
            return say(
                "missing.ended",
                ["needed": .sentence(needed), "source": source, "currency": .unit(unit), "day": .day(last)])
        }
    }

    /// The times whose rates allow it, and whether the writing is among them.
    private func allowed(_ finding: ConversionFinding) -> [ArithmeticLine] {
        let sources = ArithmeticValue.list(finding.sources.map { .source($0) })
        guard !finding.allowed.isEmpty else {
            let searched = Period(from: finding.searched, to: finding.days.end)
            return [say("allowed.never", ["sources": sources, "time": searched.map { .period($0) }])]
        }
        let lines = [say("allowed", ["sources": sources, "times": list(finding.allowed)])]
        guard let writing = finding.writing, finding.isKnown(writing) else { return lines }
        let isThen = finding.allowed.contains { $0.intersection(writing) != nil }
        return lines + [say(isThen ? "writing.inside" : "writing.outside", ["window": .period(writing)])]
    }

    private func conclusion(_ finding: ConversionFinding) -> ArithmeticLine {
        let known = finding.known.map { price($0, finding.conversion) }
        let days = ArithmeticValue.period(finding.days)
        let times = list(Period.merged(finding.missing))
        let percent = ArithmeticValue.factor(abs(finding.distance ?? 0) * 100)
        switch finding.label {
        case .supported where finding.isAverage:
            return say("so.average", ["period": finding.period.map { .period($0) }])
        case .supported: return say("so.days", ["days": days, "known": known])
        case .refuted:
            let name = (finding.distance ?? 0) > 0 ? "so.high" : "so.low"
            return say(name, ["days": days, "known": known, "percent": percent])
        case .notEnoughEvidence, .conflictingEvidence:
            guard known != nil else { return say("so.nothing", ["times": times]) }
            guard finding.missing.isEmpty else { return say("so.gaps", ["times": times, "known": known]) }
            let slack = ArithmeticValue.factor((otherBank.high - 1) * 100)
            return say("so.edge", ["days": days, "known": known, "slack": slack])
        }
    }

    // MARK: Prices and times

    /// A price to four digits, with its currencies.
    private func price(_ price: Double, _ conversion: Conversion) -> ArithmeticValue {
        priced(digits(price), conversion)
    }

    private func price(_ prices: Interval, _ conversion: Conversion) -> ArithmeticValue {
        priced(range(prices), conversion)
    }

    private func priced(_ price: ArithmeticValue, _ conversion: Conversion) -> ArithmeticValue {
        .sentence(
            say(
                "price",
                ["price": price, "quoted": .unit(conversion.larger.unit), "base": .unit(conversion.smaller.unit)]))
    }

    private func range(_ prices: Interval) -> ArithmeticValue {
        .sentence(
            ArithmeticLine("check.range.closed-closed", ["low": digits(prices.low), "high": digits(prices.high)]))
    }

    private func digits(_ price: Double) -> ArithmeticValue {
        .number(price, decimals: Decimals.showing(price / 1e3))
    }

    /// Times, the last ones where there are many.
    private func list(_ times: [Period]) -> ArithmeticValue {
        let shown = times.suffix(Self.shown).map { ArithmeticValue.period($0) }
        return .list((times.count > Self.shown ? [.text("…")] : []) + shown)
    }

    private static let shown = 6

    private func say(_ name: String, _ values: [String: ArithmeticValue?] = [:]) -> ArithmeticLine {
        ArithmeticLine("check.conversion.\(name)", values)
    }
}
