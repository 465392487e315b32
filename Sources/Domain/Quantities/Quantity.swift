/// A number with its unit, its hedge and the digits stated: "$245bn" means 244.5 to 245.5 billion.
public struct Quantity: Hashable, Sendable, Codable {
    /// The number as stated, in the unit.
    public var value: Double
    /// The worth of the last digit stated: 0.1 in "26.7", a billion in "$245bn".
    public var step: Double
    /// What it counts.
    public var unit: Unit
    /// What the words around it add.
    public var hedge: Hedge?
    /// The values that digits and hedge allow.
    public var interval: Interval
    /// The two numbers of a stated range ("10 to 12 percent"), between which the value is only the middle.
    public var range: ClosedRange<Double>?

    /// Describes a quantity; without an interval the stated digits give it.
    public init(
        value: Double, step: Double, unit: Unit, hedge: Hedge? = nil, interval: Interval? = nil,
        range: ClosedRange<Double>? = nil
    ) {
        self.value = value
        self.step = step
        self.unit = unit
        self.hedge = hedge
        self.interval = interval ?? Interval(value: value, step: step)
        self.range = range
    }
}
