/// Finds periods whose values are those of another period.
enum Duplication {
    private struct Twins: Hashable {
        var first: Int
        var second: Int
    }

    /// Pairs of periods in which four of five cells of a reporter, and at least three, have the very same value.
    static func defects(of reporter: String, in pairs: [PairSeries]) -> [Defect] {
        var same: [Twins: Int] = [:]
        var known: [[Bool]] = []
        for pair in pairs {
            for (_, own, _) in pair.flows {
                let granule = PairSeries.granule(own)
                // Values of few units are alike by chance.
                let values = own.map { value in value.flatMap { $0 >= 1_000 * granule ? $0 : nil } }
                var places: [Double: [Int]] = [:]
                for (place, value) in values.enumerated() { if let value { places[value, default: []].append(place) } }
                // A value that comes again and again is one carried on, in this cell alone.
                for twins in places.values where twins.count == 2 {
                    same[Twins(first: twins[0], second: twins[1]), default: 0] += 1
                }
                known.append(values.map { $0 != nil })
            }
        }
        return same.filter { $0.value >= 3 }.compactMap { twins, count in
            let both = known.count { $0[twins.first] && $0[twins.second] }
            guard Double(count) >= 0.8 * Double(both) else { return nil }
            return Defect(
                .duplicated, of: reporter, at: twins.second...twins.second, twin: twins.first,
                found: Double(count) / Double(both), expected: 0, seen: count)
        }.sorted { ($0.places.lowerBound, $0.twin ?? 0) < ($1.places.lowerBound, $1.twin ?? 0) }
    }
}
