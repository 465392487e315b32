extension FigureWords {
    /// How amounts of some size are printed without naming their unit at each: in billions, say.
    public struct Scale: Sendable {
        /// The unit that is named once: "billion USD".
        public let unit: String
        private let factor: Double

        init(unit: String, factor: Double) {
            self.unit = unit
            self.factor = factor
        }

        /// The digits of an amount, down to the worth of a step.
        public func digits(_ value: Double, step: Double) -> String {
            PrintedNumber.digits(of: value / factor, step: step / factor)
        }

        /// The digits of an amount to a thousandth of the scale.
        public func digits(_ value: Double) -> String { digits(value, step: factor / 1000) }
    }

    /// The scale for amounts up to a size, in a currency.
    public func scale(upTo size: Double, unit: String) -> Scale {
        for power in [12, 9, 6] where size >= PrintedNumber.power(of: power) {
            return Scale(
                unit: sentence("chart.scale.\(power)", ["unit": unit]), factor: PrintedNumber.power(of: power))
        }
        return Scale(unit: unit, factor: 1)
    }

    /// A number down to the worth of a step.
    public func number(_ value: Double, step: Double) -> String { PrintedNumber.digits(of: value, step: step) }
}
