import Domain
import Rules

/// A finding on a conversion as arithmetic that a reader can follow; every word of it stands in `Rules/Wordings`.
struct ConversionWords {
    private let wordings: Wordings
    private let figures: Figures
    private let register: RateRegister
    private let otherBank: Interval

    init(_ rulebook: Rulebook) {
        wordings = rulebook.wordings
        figures = Figures(wordings: rulebook.wordings)
        register = rulebook.rates
        otherBank = rulebook.verdicts.otherBank
    }

    /// The rate that the two sums imply, when there was such a rate, and what follows.
    func lines(_ finding: ConversionFinding) -> [String] {
        let conversion = finding.conversion
        var lines = [
            say("claim", ["original": figures.value(conversion.original), "stated": figures.value(conversion.stated)]),
            say(
                "rate",
                [
                    "larger": figures.value(conversion.larger), "smaller": figures.value(conversion.smaller),
                    "rate": rate(conversion.larger.value / conversion.smaller.value, conversion),
                    "range": range(finding.rate),
                ]),
        ]
        if !finding.sources.isEmpty {
            lines.append(allowed(finding))
            if let writing = finding.writing, finding.isKnown(writing), !finding.allowed.isEmpty {
                let isThen = finding.allowed.contains { $0.intersection(writing) != nil }
                lines.append(say(isThen ? "writing.inside" : "writing.outside", ["window": wordings.period(writing)]))
            }
        }
        if let average = finding.average, let period = finding.period {
            lines.append(say("average", ["period": wordings.period(period), "rate": rate(average, conversion)]))
        }
        lines.append(conclusion(finding))
        if let slip = finding.slip { lines.append(fit(slip, finding)) }
        return lines
    }

    /// What the conversion would say without its slip.
    func fit(_ slip: ConversionSlip, _ finding: ConversionFinding) -> String {
        let conversion = finding.conversion
        switch slip {
        case .magnitude(let quantity): return say("fit.magnitude", ["stated": figures.value(quantity)])
        case .inverse(let known):
            return say("fit.inverse_rate", ["rate": rate(known, conversion)])
        case .year(let period, let known):
            return say("fit.wrong_year", ["period": wordings.period(period), "rate": rate(known, conversion)])
        case .currency(let other, let known):
            return say(
                "fit.currency",
                [
                    "stated": figures.value(other.stated), "original": figures.value(other.original),
                    "rate": rate(known, other),
                ])
        }
    }

    /// What would be needed to tell.
    func missing(_ finding: ConversionFinding) -> String? {
        guard finding.label == .notEnoughEvidence else { return nil }
        let conversion = finding.conversion
        guard conversion.claim.period != nil else { return say("missing.period") }
        guard !finding.missing.isEmpty else { return say("missing.bank") }
        let ofPeriod = finding.missing.filter { finding.period?.intersection($0) != nil }
        let times = Period.merged(ofPeriod.isEmpty ? finding.missing : ofPeriod)
        let needed = say(
            "missing.rate",
            [
                "quoted": conversion.larger.unit.code, "base": conversion.smaller.unit.code,
                "times": list(times),
            ])
        let ended = [conversion.larger.unit, conversion.smaller.unit].filter { !register.bases.contains($0) }
            .compactMap { unit -> String? in
                guard let quoted = register.quoted(unit) else {
                    return say("missing.unquoted", ["source": source(RateRegister.source), "currency": unit.code])
                }
                guard let last = quoted.last, last < finding.days.end ?? last else { return nil }
                return say(
                    "missing.ended",
                    ["source": source(RateRegister.source), "currency": unit.code, "day": wordings.day(last)])
            }
        return ([needed] + ended).joined(separator: "; ")
    }

    private func allowed(_ finding: ConversionFinding) -> String {
        let values = [
            "sources": finding.sources.map(source).joined(separator: ", "), "times": list(finding.allowed),
            "start": wordings.day(finding.searched), "end": finding.days.end.map(wordings.day) ?? "",
        ]
        return say(finding.allowed.isEmpty ? "allowed.never" : "allowed", values)
    }

    private func conclusion(_ finding: ConversionFinding) -> String {
        let known = finding.known
        let values = [
            "known": known.map { rate($0, finding.conversion) } ?? "", "days": wordings.period(finding.days),
            "percent": figures.ratio(abs(finding.distance ?? 0) * 100),
            "slack": figures.ratio((otherBank.high - 1) * 100), "times": list(Period.merged(finding.missing)),
            "period": finding.period.map(wordings.period) ?? "",
        ]
        switch finding.label {
        case .supported: return say(finding.isAverage ? "so.average" : "so.days", values)
        case .refuted: return say((finding.distance ?? 0) > 0 ? "so.high" : "so.low", values)
        default:
            guard known != nil else { return say("so.nothing", values) }
            return say(finding.missing.isEmpty ? "so.edge" : "so.gaps", values)
        }
    }

    /// A price to four digits, with its currencies.
    private func rate(_ price: Double, _ conversion: Conversion) -> String {
        say(
            "price",
            [
                "price": digits(price), "quoted": conversion.larger.unit.code,
                "base": conversion.smaller.unit.code,
            ])
    }

    private func rate(_ prices: Interval, _ conversion: Conversion) -> String {
        say(
            "price",
            ["price": range(prices), "quoted": conversion.larger.unit.code, "base": conversion.smaller.unit.code])
    }

    private func range(_ prices: Interval) -> String {
        wordings(
            "check.range.closed-closed", ["low": digits(prices.low), "high": digits(prices.high)])
    }

    private func digits(_ price: Double) -> String {
        Figures.decimal(price, decimals: Figures.decimals(price / 1e3))
    }

    /// Times in words, the last ones where there are many.
    private func list(_ times: [Period]) -> String {
        ((times.count > Self.shown ? ["…"] : []) + times.suffix(Self.shown).map(wordings.period))
            .joined(separator: ", ")
    }

    private static let shown = 6

    private func source(_ name: String) -> String {
        wordings.has("source.\(name)") ? wordings("source.\(name)") : name
    }

    private func say(_ name: String, _ values: [String: String] = [:]) -> String {
        wordings("check.conversion.\(name)", values)
    }
}
