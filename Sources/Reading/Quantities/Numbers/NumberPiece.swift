/// A number while it is being read: it becomes a `FoundNumber` once nothing can be added to it.
struct NumberPiece {
    /// The token behind it.
    var end: Int
    /// What it says so far.
    var figure: DecimalFigure
    /// What its multipliers multiply by.
    var scale = 1.0
    /// How many decimals stood before the multiplier.
    var statedDecimals = 0
    /// Whether it is one token of digits.
    var isPlainDigits = false
    /// Whether it is written in digits, with marks or without.
    var isDigits = false
    /// Whether it is a part of one and nothing else.
    var isFraction = false

    var value: Double { figure.value }

    /// Whether it counts things one by one.
    var isWhole: Bool { figure.decimals == 0 && value == value.rounded() }

    /// The worth of the last digit; a number in words is as fine as its multiplier, a part ten times finer than itself.
    var step: Double {
        if isFraction { return value / 10 }
        guard scale >= 1000, value.truncatingRemainder(dividingBy: scale) == 0 || isDigits else { return figure.step }
        return scale / DecimalFigure.power(statedDecimals)
    }
}
