import Domain
import Rules

/// Numbers as they are printed: with the digits that were stated, and a scale word.
struct Figures {
    let wordings: Wordings

    /// A number with its stated digits: 218.176 billion USD, 26.7 %.
    func value(_ quantity: Quantity) -> String {
        let scale = scale(of: abs(quantity.value), quantity.unit)
        let shown = Figures.decimal(
            quantity.value / scale.factor, decimals: Figures.decimals(quantity.step / scale.factor))
        return named(shown, scale, quantity.unit)
    }

    /// A range, as far as it has ends: 239.5 to 240.5 billion USD, more than 218 billion USD.
    func range(_ interval: Interval, _ unit: Unit) -> String {
        let ends = [interval.low, interval.high].filter(\.isFinite)
        let scale = scale(of: ends.map(abs).max() ?? 0, unit)
        let decimals = Figures.decimals(of: ends.map { $0 / scale.factor }, width: interval.width / scale.factor)
        let (low, high) = (
            Figures.decimal(interval.low / scale.factor, decimals: decimals),
            Figures.decimal(interval.high / scale.factor, decimals: decimals)
        )
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

    /// A bare number to about four digits.
    func number(_ x: Double) -> String { Figures.decimal(x, decimals: Figures.decimals(of: [x], width: .infinity)) }

    /// Times and shares of one figure in another: 10 times, 1.5 %.
    func ratio(_ x: Double) -> String {
        Figures.decimal(x, decimals: abs(x - x.rounded()) < 0.05 ? 0 : 1)
    }

    private struct Scale {
        let factor: Double
        let key: String?
    }

    private func scale(of magnitude: Double, _ unit: Unit) -> Scale {
        guard unit.isCurrency else { return Scale(factor: 1, key: nil) }
        // A trillion starts at ten, so that 2180 billion stays comparable with 218.
        for (least, factor, key) in [(1e13, 1e12, "12"), (1e9, 1e9, "9"), (1e6, 1e6, "6")] where magnitude >= least {
            return Scale(factor: factor, key: "check.scale.\(key)")
        }
        return Scale(factor: 1, key: nil)
    }

    private func named(_ number: String, _ scale: Scale, _ unit: Unit) -> String {
        if unit == .percent { return wordings("check.percent", ["number": number]) }
        if unit == .ratio { return wordings("check.times", ["number": number]) }
        guard let key = scale.key else { return wordings("check.plain", ["number": number, "unit": unit.code]) }
        return wordings("check.scaled", ["number": number, "scale": wordings(key), "unit": unit.code])
    }

    /// How many decimals show a step.
    static func decimals(_ step: Double) -> Int {
        guard step > 0, step.isFinite else { return 0 }
        var decimals = 0
        var step = step
        while step < 0.999, decimals < 9 {
            step *= 10
            decimals += 1
        }
        return decimals
    }

    /// How many decimals show the ends of a range: as many as they have, but no more than tell them apart.
    private static func decimals(of ends: [Double], width: Double) -> Int {
        let size = ends.map(abs).max() ?? 0
        let most = decimals(min(width.isFinite && width > 0 ? width / 10 : .infinity, size / 1e4))
        var power = 1.0
        for fewer in 0..<most {
            if ends.allSatisfy({ abs($0 * power - ($0 * power).rounded()) < 1e-9 * max(1, abs($0 * power)) }) {
                return fewer
            }
            power *= 10
        }
        return most
    }

    /// A number with a fixed count of decimals, rounded to the nearest.
    static func decimal(_ x: Double, decimals: Int) -> String {
        var power = 1.0
        for _ in 0..<decimals { power *= 10 }
        let scaled = (abs(x) * power).rounded()
        guard scaled < 0x1p53 else { return "\(x)" }
        let digits = String(Int(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = padded.dropLast(decimals)
        return (x < 0 && scaled > 0 ? "−" : "") + whole + (decimals > 0 ? "." + padded.suffix(decimals) : "")
    }
}
