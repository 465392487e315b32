import Domain

extension Interval {
    /// Every product of a number of this, whose bounds are numbers, and a number of another, rounded outward.
    func product(with other: Interval) -> Interval {
        let (a, b) = (low * other, high * other)
        if low == high { return a }
        return Interval(min(a.low, b.low), max(a.high, b.high))
    }
}
