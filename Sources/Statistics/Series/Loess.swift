/// Local regression on evenly spaced points (Cleveland, 1979), as STL uses it.
///
/// The value at a place is that of a line, or a constant, through the nearest points, weighted by (1 − (d/h)³)³ for a
/// point at distance d, where h is the distance of the farthest of them.
struct Loess {
    /// How many points count as near.
    let span: Int
    /// 1 for a line, 0 for a constant.
    let degree: Int

    /// The smooth curve at each point.
    func smoothed(_ values: [Double], weights: [Double]?) -> [Double] {
        values.indices.map { value(at: $0, of: values, weights: weights) ?? values[$0] }
    }

    /// The smooth curve at a place, which may lie one step outside; nothing if all weights near it are zero.
    func value(at place: Int, of values: [Double], weights: [Double]?) -> Double? {
        let count = values.count
        let width = min(span, count)
        let first = min(max(place - (width - 1) / 2, 0), count - width)
        let last = first + width - 1
        var reach = Double(max(place - first, last - place))
        if span > count { reach += Double((span - count) / 2) }

        var near = [Double](repeating: 0, count: width)
        for point in first...last {
            let distance = Double(abs(point - place))
            guard distance <= 0.999 * reach || reach == 0 else { continue }
            let closeness = distance > 0.001 * reach ? distance / reach : 0
            let cubed = 1 - closeness * closeness * closeness
            near[point - first] = cubed * cubed * cubed * (weights?[point] ?? 1)
        }
        let sum = near.reduce(0, +)
        guard sum > 0 else { return nil }
        near = near.map { $0 / sum }
        if degree > 0 { tilt(&near, first: first, place: place, count: count) }
        return near.indices.reduce(0) { $0 + near[$1] * values[first + $1] }
    }

    /// Turns the weights of a local mean into those of a local line.
    private func tilt(_ near: inout [Double], first: Int, place: Int, count: Int) {
        let middle = near.indices.reduce(0) { $0 + near[$1] * Double(first + $1) }
        let spread = near.indices.reduce(0) { sum, point in
            let offset = Double(first + point) - middle
            return sum + near[point] * offset * offset
        }
        guard spread.squareRoot() > 0.001 * Double(count - 1) else { return }
        let slope = (Double(place) - middle) / spread
        for point in near.indices { near[point] *= slope * (Double(first + point) - middle) + 1 }
    }
}
