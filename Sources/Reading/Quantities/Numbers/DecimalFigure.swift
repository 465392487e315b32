/// A number as its digits tell it: the digits as one whole number, and how many of them stand behind the point.
///
/// Kept apart so that 323.7 billion is 323700000000 to the digit.
struct DecimalFigure {
    /// All digits as one whole number.
    var digits: Double
    /// How many of them are decimals.
    var decimals = 0

    /// The number nearest to it.
    var value: Double {
        // Powers of ten are exact up to the twenty-second; smaller figures are rare enough for the long way.
        decimals <= 22 ? digits / Self.power(decimals) : Double("\(digits)e-\(decimals)") ?? 0
    }

    /// The worth of the last digit.
    var step: Double { 1 / Self.power(decimals) }

    /// Multiplied: as long as the factor has tens, the point moves.
    func times(_ factor: Double) -> DecimalFigure {
        var (factor, decimals) = (factor, decimals)
        while decimals > 0, factor >= 10, factor.truncatingRemainder(dividingBy: 10) == 0 {
            factor /= 10
            decimals -= 1
        }
        return DecimalFigure(digits: digits * factor, decimals: decimals)
    }

    /// The sum, to the finer of the two.
    func adding(_ other: DecimalFigure) -> DecimalFigure {
        let places = max(decimals, other.decimals)
        func raised(_ figure: DecimalFigure) -> Double { figure.digits * Self.power(places - figure.decimals) }
        return DecimalFigure(digits: raised(self) + raised(other), decimals: places)
    }

    /// With more digits behind it.
    func appending(_ more: Double, count: Int, asDecimals: Bool = false) -> DecimalFigure {
        DecimalFigure(digits: digits * Self.power(count) + more, decimals: decimals + (asDecimals ? count : 0))
    }

    /// A power of ten.
    static func power(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<min(exponent, 400) { power *= 10 }
        return power
    }
}
