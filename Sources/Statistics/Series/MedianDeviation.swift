/// The middle of some numbers and how far they lie from it, told so that a few wild ones don't matter.
public struct MedianDeviation: Hashable, Sendable {
    /// The middle number, or the mean of the two in the middle.
    public let median: Double
    /// The median of the distances from the median, times 1.4826, which is the standard deviation of normal errors
    /// (Hampel, 1974).
    public let deviation: Double

    /// Measures some numbers; nothing if there are none.
    public init?(of numbers: [Double]) {
        guard let median = Self.median(of: numbers) else { return nil }
        self.median = median
        deviation = 1.4826 * (Self.median(of: numbers.map { abs($0 - median) }) ?? 0)
    }

    /// Whether a number lies further than so many deviations from the middle (3.5: Iglewicz and Hoaglin, 1993).
    ///
    /// If more than half of the numbers are the same, every other one does.
    public func isOutlier(_ number: Double, beyond limit: Double = 3.5) -> Bool {
        abs(number - median) > limit * deviation
    }

    /// The middle of some numbers.
    static func median(of numbers: [Double]) -> Double? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
