import Glibc

/// Finds values that were worked out from the other side's or from each other, not counted.
enum Imputation {
    /// Runs over which the ratio to the other side's figure doesn't move, or values go from one to the next by one step.
    ///
    /// Counted trade moves by percents from month to month on either side, so that its ratio stays within a twentieth of a
    /// percent over `length` periods only if one was made of the other. Values that are whole numbers of few units are
    /// passed over.
    static func defects(in pair: PairSeries, length: Int) -> [Defect] {
        pair.flows.flatMap { flow, own, mirror -> [Defect] in
            let granule = PairSeries.granule(own)
            func isFine(_ place: Int, _ units: Double) -> Bool { (own[place] ?? 0) >= units * granule }
            let ratios = PairSeries.logRatios(own, mirror).enumerated().map { isFine($0, 2_000) ? $1 : nil }
            var found = runs(ratios, length: length) { _ in 5e-4 }
                .filter { run in
                    // The same figure over and over is a step of nought, which is found below.
                    Set(run.compactMap { own[$0] }).count > 1
                }.map { run in
                    Defect(
                        .imputed, of: pair.reporter, with: pair.cell, flow: flow, at: run,
                        found: exp(ratios[run.lowerBound] ?? 0), expected: usualSpread(ratios, without: run),
                        seen: run.count)
                }
            let logs = own.indices.map { isFine($0, 20_000) ? own[$0].map { log($0) } : nil }
            let values = own.indices.map { isFine($0, 20_000) ? own[$0] : nil }
            let shares = (differences(logs), { (_: Int) in 1e-4 })
            let amounts = (differences(values), { (place: Int) in 1e-4 * (values[place] ?? 0) })
            for (steps, width) in [shares, amounts] {
                // A run of equal steps over n periods has n + 1 values.
                for run in runs(steps, length: length - 1, within: width) {
                    let places = run.lowerBound...(run.upperBound + 1)
                    guard !found.contains(where: { $0.places.overlaps(places) }) else { continue }
                    found.append(
                        Defect(
                            .imputed, of: pair.reporter, with: pair.cell, flow: flow, at: places,
                            found: steps[run.lowerBound] ?? 0, expected: usualSpread(steps, without: run),
                            seen: places.count))
                }
            }
            return found
        }
    }

    private static func differences(_ values: [Double?]) -> [Double?] {
        values.indices.dropLast().map { place in
            values[place].flatMap { one in values[place + 1].map { $0 - one } }
        }
    }

    /// How far values lie from their middle outside a run.
    private static func usualSpread(_ values: [Double?], without run: ClosedRange<Int>) -> Double {
        MedianDeviation(of: values.indices.filter { !run.contains($0) }.compactMap { values[$0] })?.deviation ?? 0
    }

    /// The longest runs over which values stay within a width of each other, which the first of them sets.
    private static func runs(
        _ values: [Double?], length: Int, within width: (Int) -> Double
    ) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        var start = 0
        while start < values.count {
            guard let first = values[start] else {
                start += 1
                continue
            }
            var (low, high, end) = (first, first, start)
            while end + 1 < values.count, let next = values[end + 1], max(high, next) - min(low, next) <= width(start) {
                (low, high) = (min(low, next), max(high, next))
                end += 1
            }
            if end - start + 1 >= length {
                runs.append(start...end)
                start = end + 1
            } else {
                start += 1
            }
        }
        return runs
    }
}
