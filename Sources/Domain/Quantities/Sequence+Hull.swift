extension Sequence where Element == Interval {
    /// The shortest interval that holds all of them; nothing if there are none.
    public func hull() -> Interval? {
        reduce(nil) { hull, interval in hull.map { $0.hull(interval) } ?? interval }
    }
}
