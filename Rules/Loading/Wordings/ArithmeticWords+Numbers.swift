public import Domain

/// Numbers as they are printed: with the digits that were stated, and a scale word.
extension ArithmeticWords {
    /// A number with its stated digits: 218.176 billion USD, 26.7 %.
    func quantity(_ value: Double, step: Double, _ unit: Unit) -> String {
        let scale = scale(of: abs(value), unit)
        let factor = scale?.factor ?? 1
        return named(decimal(value / factor, Decimals.showing(step / factor)), scale, unit)
    }

    /// A range, as far as it has ends: 239.5 to 240.5 billion USD, more than 218 billion USD.
    func range(_ interval: Interval, _ unit: Unit) -> String {
        let ends = [interval.low, interval.high].filter(\.isFinite)
        let scale = scale(of: ends.map(abs).max() ?? 0, unit)
        let factor = scale?.factor ?? 1
        let decimals = Decimals.showing(ends.map { $0 / factor }, width: interval.width / factor)
        let (low, high) = (decimal(interval.low / factor, decimals), decimal(interval.high / factor, decimals))
        switch (interval.low.isFinite, interval.high.isFinite) {
        case (true, true) where low == high: return named(low, scale, unit)
        case (true, true):
            let ends = (interval.lowOpen ? "open" : "closed") + (interval.highOpen ? "-open" : "-closed")
            return wordings("check.range.\(ends)", ["low": low, "high": named(high, scale, unit)])
        case (true, false):
            return wordings(
                interval.lowOpen ? "check.range.over" : "check.range.from", ["low": named(low, scale, unit)])
        case (false, true):
            return wordings(
                interval.highOpen ? "check.range.under" : "check.range.to", ["high": named(high, scale, unit)])
        case (false, false): return wordings("check.range.any")
        }
    }

    /// How far two figures are apart.
    func difference(_ x: Double, _ unit: Unit) -> String {
        unit == .percent
            ? wordings("check.points", ["number": number(x, decimals: nil)]) : range(Interval(x, x), unit)
    }

    /// A bare number with a count of decimals, or to about four digits.
    func number(_ x: Double, decimals: Int?) -> String {
        decimal(x, decimals ?? Decimals.showing([x], width: .infinity))
    }

    /// Times and shares of one figure in another: 10 times, 1.5 %.
    func factor(_ x: Double) -> String { decimal(x, abs(x - x.rounded()) < 0.05 ? 0 : 1) }

    /// The digits of a number down to the worth of a step, without its unit, among others up to a size.
    public func digits(_ x: Double, step: Double, upTo size: Double, _ unit: Unit) -> String {
        let factor = scale(of: size, unit)?.factor ?? 1
        return decimal(x / factor, Decimals.showing(step / factor))
    }

    /// The unit of such numbers by itself: billion USD.
    public func unitName(upTo size: Double, _ unit: Unit) -> String {
        named("", scale(of: size, unit), unit).trimmingSpaces()
    }

    private func scale(of magnitude: Double, _ unit: Unit) -> NumberScale? {
        unit.isCurrency ? wordings.scales.first { magnitude >= $0.from } : nil
    }

    private func named(_ number: String, _ scale: NumberScale?, _ unit: Unit) -> String {
        if unit == .percent { return wordings("check.percent", ["number": number]) }
        if unit == .ratio { return wordings("check.times", ["number": number]) }
        if unit == .one { return number }
        let name = "check.unit.\(unit.code)"
        let word = wordings.has(name) ? wordings(name) : unit.code
        guard let scale else { return wordings("check.plain", ["number": number, "unit": word]) }
        return wordings("check.scaled", ["number": number, "scale": scale.word, "unit": word])
    }

    /// A number with a fixed count of decimals, rounded to the nearest.
    private func decimal(_ x: Double, _ decimals: Int) -> String {
        let decimals = min(max(decimals, 0), Decimals.most)
        var power = 1.0
        for _ in 0..<decimals { power *= 10 }
        let scaled = (abs(x) * power).rounded()
        guard scaled < 0x1p53 else { return "\(x)" }
        let digits = String(Int(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = padded.dropLast(decimals)
        let mark = decimals > 0 ? wordings("check.decimal-mark") + padded.suffix(decimals) : ""
        return (x < 0 && scaled > 0 ? "−" : "") + whole + mark
    }
}
