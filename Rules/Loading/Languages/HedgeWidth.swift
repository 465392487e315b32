public import Domain

/// How far a hedge reaches below and above the stated number.
///
/// The reach is the larger of a number of units of the last stated digit and a share of the value.
public struct HedgeWidth: Sendable, Decodable, Hashable {
    /// Units of the last stated digit below the number; nothing if it reaches without end.
    public var below: Double?
    /// Units of the last stated digit above the number; nothing if it reaches without end.
    public var above: Double?
    /// The same as a share of the value, on either side that has a reach.
    public var share: Double?
    /// Of a round number, the share of it that units of its last digit but noughts reach at most: "over 200" is up to 300,
    /// "over 218" up to 219; nothing if noughts are digits as others are.
    public var round: Double?
    /// Whether the stated number itself is left out.
    public var open: Bool

    /// The values that a hedged number allows.
    /// - Parameters:
    ///   - value: the number stated, not negative.
    ///   - step: the worth of its last stated digit.
    public func interval(around value: Double, step: Double) -> Interval {
        let low = below.map { decimal(value - reach($0, value, step), step) } ?? 0
        let high = above.map { decimal(value + reach($0, value, step), step) } ?? .infinity
        return Interval(low, high, lowOpen: open && low == value, highOpen: open && high == value)
    }

    /// The nearest multiple of a thousandth of the last stated digit: 38.7 and one tenth are 38.8 to the digit.
    private func decimal(_ bound: Double, _ step: Double) -> Double {
        let inOne = (1000 / step).rounded()
        guard inOne >= 1, abs(inOne * step / 1000 - 1) < 1e-9, abs(bound * inOne) < 0x1p50 else { return bound }
        return (bound * inOne).rounded() / inOne
    }

    private func reach(_ units: Double, _ value: Double, _ step: Double) -> Double {
        guard units != 0 else { return 0 }
        let rounded = round.map { min(units * Self.noughts(value, step), $0 * value) } ?? 0
        return max(units * step, (share ?? 0) * value, rounded)
    }

    /// The worth of the last digit that is no nought; 0 if it is the last one stated.
    private static func noughts(_ value: Double, _ step: Double) -> Double {
        var unit = step
        while step > 0, unit * 10 <= value, abs((value / (unit * 10)).rounded() - value / (unit * 10)) < 1e-9 {
            unit *= 10
        }
        return unit > step ? unit : 0
    }
}
