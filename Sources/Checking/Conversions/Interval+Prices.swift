import Domain

/// Arithmetic on prices, which are above zero.
extension Interval {
    /// The shortest interval that holds both.
    func hull(_ other: Interval?) -> Interval {
        guard let other else { return self }
        return Interval(min(low, other.low), max(high, other.high))
    }

    /// Every quotient of one by one of its numbers.
    var inverse: Interval? { Interval(1, 1).quotient(by: self) }

    /// Every product of one of its numbers and one of another interval.
    func times(_ other: Interval) -> Interval? { other.inverse.flatMap { quotient(by: $0) } }
}
