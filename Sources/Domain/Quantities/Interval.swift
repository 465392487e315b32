// Exact products and rounding come from the C library of mathematics, which only this import links.
import FoundationEssentials

/// The numbers between two bounds, each of which may be left out itself ("over 218" leaves out 218).
///
/// Empty intervals are not built: operations that could give one return nothing.
public struct Interval: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The lower bound, possibly −∞.
    public var low: Double
    /// The upper bound, possibly ∞.
    public var high: Double
    /// Whether the lower bound itself is left out.
    public var lowOpen: Bool
    /// Whether the upper bound itself is left out.
    public var highOpen: Bool

    /// The numbers between two bounds, in either order; a bound that is not a number bounds nothing.
    public init(_ a: Double, _ b: Double, lowOpen: Bool = false, highOpen: Bool = false) {
        let a = a.isNaN ? -.infinity : a
        let b = b.isNaN ? .infinity : b
        let ordered = a <= b
        low = ordered ? a : b
        high = ordered ? b : a
        // Infinity is never a value, so both ways of writing it are the same interval.
        self.lowOpen = (ordered ? lowOpen : highOpen) && low.isFinite
        self.highOpen = (ordered ? highOpen : lowOpen) && high.isFinite
    }

    /// Every number.
    public static let everything = Interval(-Double.infinity, .infinity)
    /// Every number that is not negative.
    public static let nonNegative = Interval(0, .infinity)

    /// A printed number: half a unit of its last digit to each side.
    public init(value: Double, step: Double) {
        // 26.7 − 0.05 misses the number nearest to 26.65 where 533 / 20 does not: count in steps as long as that is exact.
        let stepsInOne = (1 / step).rounded()
        let steps = (value * stepsInOne).rounded()
        if abs(stepsInOne * step - 1) < 1e-9, abs(value * stepsInOne - steps) < 1e-6, abs(steps) < 0x1p50 {
            self.init((2 * steps - 1) / (2 * stepsInOne), (2 * steps + 1) / (2 * stepsInOne))
        } else {
            self.init(value - step / 2, value + step / 2)
        }
    }

    /// How wide it is.
    public var width: Double { high - low }

    /// Whether both bounds are numbers.
    public var isBounded: Bool { low.isFinite && high.isFinite }

    /// Whether a number lies in it.
    public func contains(_ x: Double) -> Bool {
        (lowOpen ? x > low : x >= low) && (highOpen ? x < high : x <= high)
    }

    /// What it shares with another; nothing if they are apart.
    public func intersection(_ other: Interval) -> Interval? {
        let first = max(low, other.low)
        let last = min(high, other.high)
        let firstOpen = (low == first && lowOpen) || (other.low == first && other.lowOpen)
        let lastOpen = (high == last && highOpen) || (other.high == last && other.highOpen)
        guard first < last || (first == last && !firstOpen && !lastOpen) else { return nil }
        return Interval(first, last, lowOpen: firstOpen, highOpen: lastOpen)
    }

    /// The shortest interval that holds both.
    public func hull(_ other: Interval) -> Interval {
        Interval(
            min(low, other.low), max(high, other.high),
            lowOpen: (low > other.low || lowOpen) && (other.low > low || other.lowOpen),
            highOpen: (high < other.high || highOpen) && (other.high < high || other.highOpen))
    }

    /// Every sum of a number of this and a number of the other, rounded outward.
    public static func + (a: Interval, b: Interval) -> Interval {
        Interval(
            Rounding.down.sum(a.low, b.low), Rounding.up.sum(a.high, b.high),
            lowOpen: a.lowOpen || b.lowOpen, highOpen: a.highOpen || b.highOpen)
    }

    /// Every difference of a number of this and a number of the other, rounded outward.
    public static func - (a: Interval, b: Interval) -> Interval { a + -1 * b }

    /// Every multiple of its numbers by a constant, rounded outward.
    public static func * (factor: Double, a: Interval) -> Interval {
        guard factor != 0 else { return Interval(0, 0) }
        let turned = factor < 0
        return Interval(
            Rounding.down.product(factor, turned ? a.high : a.low),
            Rounding.up.product(factor, turned ? a.low : a.high),
            lowOpen: turned ? a.highOpen : a.lowOpen, highOpen: turned ? a.lowOpen : a.highOpen)
    }

    /// Every number that a constant other than 0 takes into it, rounded outward.
    public static func / (a: Interval, divisor: Double) -> Interval {
        let turned = divisor < 0
        return Interval(
            Rounding.down.quotient(turned ? a.high : a.low, divisor),
            Rounding.up.quotient(turned ? a.low : a.high, divisor),
            lowOpen: turned ? a.highOpen : a.lowOpen, highOpen: turned ? a.lowOpen : a.highOpen)
    }

    /// Every quotient of a number of this by a positive number of another, rounded outward; nothing if it has none.
    public func quotient(by base: Interval) -> Interval? {
        guard let base = base.intersection(Interval(0, .infinity, lowOpen: true)) else { return nil }
        let (least, most) = (low < 0 ? base.low : base.high, high > 0 ? base.low : base.high)
        return Interval(
            Rounding.down.quotient(low, least), Rounding.up.quotient(high, most),
            lowOpen: lowOpen || (low < 0 ? base.lowOpen : low > 0 && base.highOpen),
            highOpen: highOpen || (high > 0 ? base.lowOpen : high < 0 && base.highOpen))
    }

    /// The interval as written in mathematics.
    public var description: String { "\(lowOpen ? "(" : "[")\(low), \(high)\(highOpen ? ")" : "]")" }

    private enum CodingKeys: CodingKey { case low, high, lowOpen, highOpen }

    /// Reads it back; a bound that is not written is infinite.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try fields.decodeIfPresent(Double.self, forKey: .low) ?? -.infinity,
            try fields.decodeIfPresent(Double.self, forKey: .high) ?? .infinity,
            lowOpen: try fields.decodeIfPresent(Bool.self, forKey: .lowOpen) ?? false,
            highOpen: try fields.decodeIfPresent(Bool.self, forKey: .highOpen) ?? false)
    }

    /// Writes the bounds that are numbers, as JSON has no infinity.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        if low.isFinite { try fields.encode(low, forKey: .low) }
        if high.isFinite { try fields.encode(high, forKey: .high) }
        try fields.encode(lowOpen, forKey: .lowOpen)
        try fields.encode(highOpen, forKey: .highOpen)
    }
}

/// The direction in which a bound may be off: exact results stay as they are, others move one number outward.
private enum Rounding {
    case down, up

    func sum(_ a: Double, _ b: Double) -> Double {
        let sum = a + b
        guard sum.isFinite else { return beyond(sum, exact: a.isInfinite || b.isInfinite) }
        // The error of a sum is itself a number (D. E. Knuth, "The Art of Computer Programming", vol. 2, 4.2.2).
        let share = sum - a
        return moved(sum, error: (a - (sum - share)) + (b - share))
    }

    func product(_ a: Double, _ b: Double) -> Double {
        guard a != 0, b != 0 else { return 0 }
        let product = a * b
        guard product.isFinite else { return beyond(product, exact: a.isInfinite || b.isInfinite) }
        return moved(product, error: (-product).addingProduct(a, b), unsure: product.magnitude < Rounding.tiny)
    }

    func quotient(_ a: Double, _ b: Double) -> Double {
        guard a != 0 else { return 0 }
        let quotient = a / b
        guard quotient.isFinite else { return beyond(quotient, exact: a.isInfinite || b == 0) }
        guard b.isFinite else { return 0 }
        let rest = a.addingProduct(-quotient, b)
        let tiny = min(a.magnitude, quotient.magnitude) < Rounding.tiny
        return moved(quotient, error: b < 0 ? -rest : rest, unsure: tiny)
    }

    /// Below this the error of a product may be too small for a number.
    private static let tiny = 0x1p-900

    private func moved(_ x: Double, error: Double, unsure: Bool = false) -> Double {
        switch self {
        case .down: error < 0 || error.isNaN || unsure ? x.nextDown : x
        case .up: error > 0 || error.isNaN || unsure ? x.nextUp : x
        }
    }

    private func beyond(_ x: Double, exact: Bool) -> Double {
        if x.isNaN { return self == .down ? -.infinity : .infinity }
        if exact || x == (self == .down ? -.infinity : .infinity) { return x }
        return self == .down ? .greatestFiniteMagnitude : -.greatestFiniteMagnitude
    }
}
