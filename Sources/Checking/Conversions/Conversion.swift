import Domain

/// A sum that a text states in two currencies: "$245bn (£182bn)".
struct Conversion {
    /// The sum in the other currency.
    let stated: Quantity
    /// The sum that it converts.
    let original: Quantity
    /// The claim of the sum in the other currency.
    let claim: Claim
    /// The claim of the sum that it converts.
    let origin: EntryID

    /// Code points that may stand between the two figures: "$240 billion in 2023, or about ".
    private static let reach = 80

    /// Finds what a claim converts among the claims of its text: the figure in another currency that stands next to it.
    init?(_ claim: Claim, among claims: [Claim]) {
        guard claim.form == .conversion, let stated = claim.quantity, stated.isSum else { return nil }
        let figure = claim.figure
        let near = claims.compactMap { other -> (claim: Claim, quantity: Quantity, gap: Int, isBehind: Bool)? in
            guard other.form != .conversion, let quantity = other.quantity, quantity.isSum, quantity.unit != stated.unit
            else { return nil }
            let gap =
                other.figure.end <= figure.start ? figure.start - other.figure.end : other.figure.start - figure.end
            guard (0...Self.reach).contains(gap) else { return nil }
            return (other, quantity, gap, other.figure.start >= figure.end)
        }
        guard let nearest = near.min(by: { ($0.isBehind ? 1 : 0, $0.gap) < ($1.isBehind ? 1 : 0, $1.gap) }) else {
            return nil
        }
        self.init(claim, stated, of: nearest.quantity, in: nearest.claim.id)
    }

    private init(_ claim: Claim, _ stated: Quantity, of original: Quantity, in origin: EntryID) {
        self.claim = claim
        self.origin = origin
        self.stated = stated
        self.original = original
    }

    /// One of the two sums, with the claim that it stands in.
    func cited(_ quantity: Quantity) -> ArithmeticValue {
        .quantity(quantity).cited(quantity == stated ? claim.id : origin)
    }

    /// The same with another figure.
    func stating(_ quantity: Quantity) -> Conversion { Conversion(claim, quantity, of: original, in: origin) }

    /// The same with other currencies.
    func counting(_ stated: Unit, of original: Unit) -> Conversion {
        var (one, other) = (self.stated, self.original)
        (one.unit, other.unit) = (stated, original)
        return Conversion(claim, one, of: other, in: origin)
    }

    /// Whether the sum in the other currency is the larger one.
    private var isLarger: Bool { stated.value >= original.value }

    /// The larger sum; its currency is the one that is paid.
    var larger: Quantity { isLarger ? stated : original }

    /// The smaller sum; its currency is the one of which a unit is bought.
    var smaller: Quantity { isLarger ? original : stated }

    /// What a unit of the smaller sum's currency costs by this.
    var rate: Interval? { larger.sum.quotient(by: smaller.sum) }

    /// What the sum would be at some rates.
    func sum(at rates: Interval) -> Interval? {
        isLarger ? original.sum.times(rates) : original.sum.quotient(by: rates)
    }
}

extension Quantity {
    /// Whether it is a sum of money above nothing.
    fileprivate var isSum: Bool { unit.isCurrency && value > 0 && value.isFinite && step > 0 && step <= value }

    /// What may have been converted: the sum as its words bound it, or just the figure.
    fileprivate var sum: Interval {
        let digits = Interval(value: value, step: step)
        return interval.isBounded && interval.low > 0 ? digits.hull(interval) : digits
    }
}
