import Domain

/// A way in which a conversion goes wrong, with what fits without it.
enum ConversionSlip {
    /// A zero too many or too few, or a scale word: the sum that would fit.
    case magnitude(Quantity)
    /// Multiplied where it had to be divided: what a unit of the other currency cost.
    case inverse(Interval)
    /// Converted at the rates of another time.
    case year(Period, Interval)
    /// The rate of another currency than the one that is named.
    case currency(Conversion, Interval)

    /// The name in verdicts of what none explains.
    static let unexplained = "unexplained"

    /// Its name in verdicts.
    var kind: String {
        switch self {
        case .magnitude: "magnitude"
        case .inverse: "unit"
        case .year: "wrong_year"
        case .currency: "currency"
        }
    }
}
