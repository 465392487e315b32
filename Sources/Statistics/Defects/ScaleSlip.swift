import Glibc

/// Finds stretches in which values are too large or too small by a hundred, a thousand or more.
///
/// A factor of ten is left alone: trade itself moves that far within a year.
enum ScaleSlip {
    static func defects(in pair: PairSeries) -> [Defect] {
        pair.flows.flatMap { flow, own, mirror -> [Defect] in
            let ratios = PairSeries.logRatios(own, mirror).map { $0.map { $0 / log(10) } }
            let isMirrored = ratios.compactMap(\.self).count >= 6
            // With the other side's figures the ratio to them slips; without, the values beside those around them.
            let measure = isMirrored ? ratios : own.map { value in value.flatMap { $0 > 0 ? log10($0) : nil } }
            // A handful of a country's own values has no usual level.
            guard isMirrored || measure.compactMap(\.self).count >= 24,
                let middle = MedianDeviation(of: measure.compactMap(\.self)), middle.deviation <= 0.3
            else { return [] }
            // Neither have values of few units: a single delivery is no slip.
            let granule = PairSeries.granule(own)
            let least = isMirrored ? 2.0 : 3.0
            let reach = min(0.3, max(0.04, 3.5 * middle.deviation))
            let slips = measure.indices.map { place -> Int? in
                guard let value = measure[place], (own[place] ?? 0) >= 100 * granule else { return nil }
                let distance = value - middle.median
                let power = distance.rounded()
                guard abs(power) >= least, abs(power) < 13, abs(distance - power) <= reach,
                    abs(power) >= 8 * middle.deviation
                else { return nil }
                return Int(power)
            }
            return stretches(slips).filter { places, power in
                isOwn(places, power, own, mirror, sound: slips.indices.filter { slips[$0] == nil })
            }.map { places, power in
                Defect(
                    .scaleSlip, of: pair.reporter, with: pair.cell, flow: flow, at: places,
                    found: pow(10, (measure[places.lowerBound] ?? 0)), expected: pow(10, middle.median),
                    seen: places.count, sureness: isMirrored ? .certain : .likely)
            }
        }
    }

    /// Places that follow each other with one and the same power of ten.
    private static func stretches(_ slips: [Int?]) -> [(places: ClosedRange<Int>, power: Int)] {
        var stretches: [(places: ClosedRange<Int>, power: Int)] = []
        for (place, power) in slips.enumerated() {
            guard let power else { continue }
            if let last = stretches.last, last.power == power, last.places.upperBound == place - 1 {
                stretches[stretches.count - 1].places = last.places.lowerBound...place
            } else {
                stretches.append((place...place, power))
            }
        }
        return stretches
    }

    /// Whether it is the own series that jumps there, not the other side's.
    private static func isOwn(
        _ places: ClosedRange<Int>, _ power: Int, _ own: [Double?], _ mirror: [Double?], sound: [Int]
    ) -> Bool {
        let around =
            sound.filter { $0 < places.lowerBound }.suffix(6) + sound.filter { $0 > places.upperBound }.prefix(6)
        func level(_ values: [Double?], _ chosen: some Sequence<Int>) -> Double? {
            MedianDeviation.median(of: chosen.compactMap { values[$0] }.filter { $0 > 0 }.map { log10($0) })
        }
        /// By how many powers of ten values of the stretch lie above those around it; 0 where nothing is known.
        func jump(_ values: [Double?]) -> Double {
            guard let inside = level(values, places), let outside = level(values, around) else { return 0 }
            return inside - outside
        }
        return abs(jump(own) - Double(power)) <= abs(jump(mirror) + Double(power))
    }
}
