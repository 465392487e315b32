import Domain

/// Arithmetic on prices, which are above zero.
extension Interval {
    /// Every quotient of one by one of its numbers.
    var inverse: Interval? { Interval(1, 1).quotient(by: self) }

    /// Every product of one of its numbers and one of another interval.
    func times(_ other: Interval) -> Interval? { other.inverse.flatMap { quotient(by: $0) } }
}
