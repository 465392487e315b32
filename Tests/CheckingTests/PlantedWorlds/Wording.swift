import Domain
import Generators

/// How a text words a number: its digits and its hedge, whose interval holds the number.
enum Wording {
    /// A number to the nearest step.
    static func rounded(_ value: Double, _ step: Double, _ unit: Unit) -> Quantity {
        Quantity(value: (value / step).rounded() * step, step: step, unit: unit)
    }

    /// The worth of the last of some digits of a number.
    static func step(_ value: Double, digits: Int) -> Double {
        var power = -digits + 1
        var rest = abs(value)
        while rest >= 10 {
            rest /= 10
            power += 1
        }
        while rest < 1, rest > 0 {
            rest *= 10
            power -= 1
        }
        return Double("1e\(power)") ?? 1
    }

    /// A positive number in two to four digits, of percentages at most one behind the point, with some hedge.
    static func quantity(_ value: Double, _ unit: Unit, _ generator: inout SeededGenerator) -> Quantity {
        let digits = step(value, digits: Int.random(in: 2...4, using: &generator))
        let step = unit == .percent ? min(1, max(0.1, digits)) : digits
        let hedge =
            Int.random(in: 0..<2, using: &generator) == 0 ? nil : Hedge.allCases.randomElement(using: &generator)
        let (floor, ceiling) = ((value / step).rounded(.down) * step, (value / step).rounded(.up) * step)
        switch hedge {
        case nil: return rounded(value, step, unit)
        case .about?:
            let near = (value / step).rounded() * step
            let width = max(step, 0.02 * near)
            return Quantity(
                value: near, step: step, unit: unit, hedge: hedge, interval: Interval(near - width, near + width))
        case .over?, .justOver?:
            return Quantity(
                value: floor, step: step, unit: unit, hedge: hedge,
                interval: Interval(floor, floor + step, lowOpen: true))
        case .under?, .almost?:
            return Quantity(
                value: ceiling, step: step, unit: unit, hedge: hedge,
                interval: Interval(ceiling - step, ceiling, highOpen: true))
        case .atLeast?:
            return Quantity(value: floor, step: step, unit: unit, hedge: hedge, interval: Interval(floor, .infinity))
        case .atMost?:
            return Quantity(
                value: ceiling, step: step, unit: unit, hedge: hedge, interval: Interval(-.infinity, ceiling))
        }
    }

    /// A positive number in two to four digits.
    static func plain(_ value: Double, _ unit: Unit, digits: Int) -> Quantity {
        let step = step(value, digits: digits)
        return rounded(value, unit == .percent ? max(0.1, step) : step, unit)
    }
}
