extension Range<Int> {
    /// Whether all of another range lies in this one.
    func covers(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
