import Glibc

/// Finds stretches in which a country's exports stand as imports and its imports as exports.
enum FlowSwap {
    /// Told from the other side's figures: crosswise they fit, at least twice as well as straight, and it is the reporter
    /// whose two flows stand otherwise than in its other periods.
    ///
    /// Flows that are about as large as each other can't be told apart, and hardly matter.
    static func defects(in pair: PairSeries) -> [Defect] {
        let outward = PairSeries.logRatios(pair.exports, pair.mirroredExports)
        let inward = PairSeries.logRatios(pair.imports, pair.mirroredImports)
        guard let usualOutward = MedianDeviation(of: outward.compactMap(\.self)),
            let usualInward = MedianDeviation(of: inward.compactMap(\.self)), outward.compactMap(\.self).count >= 6
        else { return [] }
        let noise = max(0.03, usualOutward.deviation, usualInward.deviation)
        let balance = PairSeries.logRatios(pair.exports, pair.imports)
        let mirroredBalance = PairSeries.logRatios(pair.mirroredExports, pair.mirroredImports)
        guard let usual = MedianDeviation.median(of: balance.compactMap(\.self)),
            let mirroredUsual = MedianDeviation.median(of: mirroredBalance.compactMap(\.self))
        else { return [] }
        let swapped = balance.indices.filter { place in
            guard let own = balance[place], let other = mirroredBalance[place], let out = outward[place],
                let into = inward[place]
            else { return false }
            // What exports stand at beside the other's exports, and imports beside the other's imports.
            let crossedOut = out + other - usualInward.median
            let crossedIn = into - other - usualOutward.median
            let straight = abs(out - usualOutward.median) + abs(into - usualInward.median)
            guard 2 * (abs(crossedOut) + abs(crossedIn)) < straight else { return false }
            return abs(other) > max(0.7, 6 * noise) && abs(crossedOut) <= 3.5 * noise && abs(crossedIn) <= 3.5 * noise
                && abs(own - usual) > abs(other - mirroredUsual) && abs(own - usual) > abs(other)
        }
        return stretches(swapped).map { places in
            Defect(
                .swappedFlows, of: pair.reporter, with: pair.cell, at: places,
                found: exp(balance[places.lowerBound] ?? 0), expected: exp(mirroredBalance[places.lowerBound] ?? 0),
                seen: places.count)
        }
    }

    private static func stretches(_ places: [Int]) -> [ClosedRange<Int>] {
        places.reduce(into: []) { stretches, place in
            if let last = stretches.last, last.upperBound == place - 1 {
                stretches[stretches.count - 1] = last.lowerBound...place
            } else {
                stretches.append(place...place)
            }
        }
    }
}
