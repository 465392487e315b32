public import Domain

extension FigureWords {
    /// A quantity with its stated digits, its unit and its hedge.
    public func quantity(_ quantity: Quantity) -> String {
        let amount = amount(quantity.value, step: quantity.step, unit: quantity.unit)
        return quantity.hedge.map { sentence("edition.hedge.\($0.rawValue)", ["value": amount]) } ?? amount
    }

    /// A number in a unit, printed to the worth of a step.
    public func amount(_ value: Double, step: Double, unit: Unit) -> String {
        let number = scaled(value, step: step, unit: unit)
        let key = "edition.unit.\(unit.code)"
        if hasSentence(key) { return sentence(key, ["value": number]) }
        let noun = unit.code.hasPrefix("count:") ? String(unit.code.dropFirst("count:".count)) : unit.code
        return sentence("edition.unit.other", ["value": number, "unit": noun])
    }

    /// What lies between two bounds, one of which may be missing; nothing if both are.
    public func range(low: Double?, high: Double?, unit: Unit) -> String? {
        switch (bound(low, unit), bound(high, unit)) {
        case let (low?, high?):
            low == high ? low : sentence("edition.range.between", ["low": low, "high": high])
        case let (low?, nil): sentence("edition.range.over", ["low": low])
        case let (nil, high?): sentence("edition.range.under", ["high": high])
        case (nil, nil): nil
        }
    }

    /// Five significant digits: a bound comes from arithmetic, so none of its digits was ever stated.
    private func bound(_ value: Double?, _ unit: Unit) -> String? {
        guard let value, value.isFinite else { return nil }
        var step = 1e-6
        while step * 1e5 <= abs(value), step < 1e30 { step *= 10 }
        return amount(value, step: step, unit: unit)
    }

    /// The digits, in millions, billions or trillions where they are money.
    private func scaled(_ value: Double, step: Double, unit: Unit) -> String {
        for power in [12, 9, 6] where unit.isCurrency && abs(value) >= PrintedNumber.power(of: power) {
            let scale = PrintedNumber.power(of: power)
            let number = PrintedNumber.digits(of: value / scale, step: step / scale)
            return sentence("edition.scale.\(power)", ["value": number])
        }
        return PrintedNumber.digits(of: value, step: step)
    }
}
