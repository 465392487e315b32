import Glibc

/// A series as the sum of a trend, a season that may change slowly, and the rest (STL: Cleveland and others, 1990).
public struct SeasonalDecomposition: Hashable, Sendable {
    /// The slow movement.
    public private(set) var trend: [Double]
    /// What comes back each period.
    public private(set) var seasonal: [Double]
    /// What is left: the series less the other two.
    public private(set) var remainder: [Double]
    /// How far each point was believed, from 0 to 1; all 1 without outer loops.
    public private(set) var weights: [Double]

    /// Takes a series apart.
    ///
    /// `period` is the number of points a season takes. `seasonalSpan` (odd, 7 or more) is the number of seasons over
    /// which the season may change; the spans of trend and low-pass filter follow from both, as the paper advises. Each
    /// of the inner loops goes through season and trend once; each of the outer loops then gives points with a large
    /// rest less weight, so that one wild month moves neither. Nothing if there are fewer points than two periods.
    public init?(
        of series: [Double], period: Int, seasonalSpan: Int = 7, innerLoops: Int = 2, outerLoops: Int = 0
    ) {
        guard period >= 2, series.count >= 2 * period, seasonalSpan >= 3, series.allSatisfy(\.isFinite) else {
            return nil
        }
        let width = 1.5 * Double(period) / (1 - 1.5 / Double(seasonalSpan))
        let trendLoess = Loess(span: Self.odd(atLeast: Int(width.rounded(.up))), degree: 1)
        let seasonalLoess = Loess(span: seasonalSpan, degree: 1)
        let lowPassLoess = Loess(span: Self.odd(atLeast: period), degree: 1)

        trend = series.map { _ in 0 }
        seasonal = trend
        remainder = series
        weights = series.map { _ in 1 }
        for loop in 0...outerLoops {
            for _ in 0..<innerLoops {
                let detrended = zip(series, trend).map { $0 - $1 }
                let cycles = Self.cycles(detrended, period, seasonalLoess, loop == 0 ? nil : weights)
                let lowPass = lowPassLoess.smoothed(Self.lowPass(cycles, period), weights: nil)
                seasonal = series.indices.map { cycles[$0 + period] - lowPass[$0] }
                let deseasoned = zip(series, seasonal).map { $0 - $1 }
                trend = trendLoess.smoothed(deseasoned, weights: loop == 0 ? nil : weights)
            }
            remainder = series.indices.map { series[$0] - seasonal[$0] - trend[$0] }
            if loop < outerLoops { weights = Self.robustness(remainder) }
        }
    }

    /// The series without its seasons.
    public var adjusted: [Double] { zip(trend, remainder).map { $0 + $1 } }

    /// Values without their seasons where seasons are factors, not amounts: STL on logarithms, robustly.
    ///
    /// Nothing if a value isn't above zero or there are fewer than two periods.
    public static func multiplicative(_ values: [Double], period: Int) -> [Double]? {
        guard values.allSatisfy({ $0 > 0 }) else { return nil }
        let logs = values.map { log($0) }
        return SeasonalDecomposition(of: logs, period: period, innerLoops: 1, outerLoops: 15)?.adjusted.map { exp($0) }
    }

    /// The values of each month by themselves, smoothed and carried on one period at either end.
    private static func cycles(_ values: [Double], _ period: Int, _ loess: Loess, _ weights: [Double]?) -> [Double] {
        var cycles = [Double](repeating: 0, count: values.count + 2 * period)
        for phase in 0..<period {
            let places = Array(stride(from: phase, to: values.count, by: period))
            let own = places.map { values[$0] }
            let trust = weights.map { weights in places.map { weights[$0] } }
            let curve = loess.smoothed(own, weights: trust)
            cycles[phase] = loess.value(at: -1, of: own, weights: trust) ?? curve[0]
            for (turn, value) in curve.enumerated() { cycles[phase + (turn + 1) * period] = value }
            cycles[phase + (own.count + 1) * period] =
                loess.value(at: own.count, of: own, weights: trust) ?? curve[own.count - 1]
        }
        return cycles
    }

    /// Means over one period, twice, and over three points: what is left has no season.
    private static func lowPass(_ values: [Double], _ period: Int) -> [Double] {
        [period, period, 3].reduce(values) { means($0, over: $1) }
    }

    private static func means(_ values: [Double], over width: Int) -> [Double] {
        var sum = values.prefix(width).reduce(0, +)
        var means = [sum / Double(width)]
        for place in width..<values.count {
            sum += values[place] - values[place - width]
            means.append(sum / Double(width))
        }
        return means
    }

    /// How far each point is to be believed: the bisquare of its rest in six medians.
    private static func robustness(_ remainder: [Double]) -> [Double] {
        let sizes = remainder.map { abs($0) }
        let limit = 6 * (MedianDeviation.median(of: sizes) ?? 0)
        return sizes.map { size in
            if size <= 0.001 * limit { return 1 }
            if size > 0.999 * limit { return 0 }
            let part = size / limit
            return (1 - part * part) * (1 - part * part)
        }
    }

    private static func odd(atLeast number: Int) -> Int { number % 2 == 1 ? number : number + 1 }
}
