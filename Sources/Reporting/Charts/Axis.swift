/// A scale from values to places on a drawing, with round steps.
struct Axis {
    /// The least and the greatest value that it shows; never the same.
    let range: ClosedRange<Double>
    /// The values that get a mark.
    let ticks: [Double]
    /// The distance of two marks.
    let step: Double

    /// An axis over some values, with about as many marks as asked for; zero is shown where the values come near it.
    init(over values: [Double], marks: Int) {
        let finite = values.filter(\.isFinite)
        var (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
        if low > 0, low < high / 2 { low = 0 }
        if high < 0, high > low / 2 { high = 0 }
        if low == high { (low, high) = (min(low, 0), max(high, 0)) }
        if low == high { high = 1 }
        let step = Self.roundStep((high - low) / Double(max(marks, 1)))
        let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
        self.step = step
        range = first * step...last * step
        ticks = last - first < 100 ? stride(from: first, through: last, by: 1).map { $0 * step } : []
    }

    /// An axis of time, in years: each year gets a mark, or every second, fifth, tenth.
    init(years values: [Double], marks: Int) {
        let low = (values.min() ?? 2000).rounded(.down)
        let high = max((values.max() ?? low + 1).rounded(.up), low + 1)
        let all = [1.0, 2, 5, 10, 20, 50, 100, 1000]
        let step = all.first { (high - low) / $0 <= Double(marks) } ?? 1000
        self.step = step
        range = low...high
        ticks = stride(from: (low / step).rounded(.up) * step, through: high, by: step).map { $0 }
    }

    /// Where a value lies, from 0 at the low end to 1 at the high one; what is outside is put on the edge.
    func place(_ value: Double) -> Double {
        min(max((value - range.lowerBound) / (range.upperBound - range.lowerBound), 0), 1)
    }

    /// One, two or five times a power of ten, not below a number.
    private static func roundStep(_ least: Double) -> Double {
        guard least > 0, least.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= least, power < 1e300 { power *= 10 }
        while power > least, power > 1e-300 { power /= 10 }
        return ([1.0, 2, 5, 10].first { $0 * power >= least * 0.999_999 } ?? 10) * power
    }
}
