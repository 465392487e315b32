import Domain

/// A zero too many, a scale word lost or mistaken: "39.04 dollars" for 39.04 billion.
struct Magnitude: Slip {
    let kind = "magnitude"

    /// Percentages a tenth of others are common; amounts are not.
    func isTelling(of statement: Statement) -> Bool {
        [.level, .difference, .balance].contains(statement.sort)
    }

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard let quantity = statement.quantity else { return [] }
        switch statement.sort {
        case .level, .difference, .average, .balance:
            return Self.factors.map { statement.stating(scaled(quantity, $0)) }
        case .growth, .share: return [0.1, 10].map { statement.stating(scaled(quantity, $0)) }
        case .multiple, .record: return []
        }
    }

    /// Zeros, and what scale words differ by: a thousand where they are thousands, ten thousand where they are myriads.
    private static let factors = [0.1, 10, 0.01, 100, 1e-3, 1e3, 1e-4, 1e4, 1e-6, 1e6, 1e8, 1e9]

    /// A zero struck off leaves the digits before it as exact as they are: "over 2180" was "over 218", not "218.0".
    private func scaled(_ quantity: Quantity, _ factor: Double) -> Quantity {
        let value = factor * quantity.value
        let digits = value / quantity.step
        let zeros = factor < 1 && factor > 1e-3 && abs(digits - digits.rounded()) < 1e-6
        let step = zeros ? quantity.step : factor * quantity.step
        let around = (step / quantity.step) * (quantity.interval - Interval(quantity.value, quantity.value))
        return Quantity(
            value: value, step: step, unit: quantity.unit, hedge: quantity.hedge,
            interval: around + Interval(value, value))
    }
}
