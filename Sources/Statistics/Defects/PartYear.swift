import Glibc

/// Finds years of which a reporter counted some months only.
enum PartYear {
    /// Told from how all cells of a reporter move from one year to the next, beside the other side's where it is known.
    ///
    /// A year is told if the middle cell falls by more than a sixth and by five times its standard error beside what the
    /// others count, over five cells or more, four of five among them; where the others are silent, if it falls by more
    /// than two fifths and nearly all cells fall alike, which hardly any crisis does.
    static func defects(of reporter: String, in pairs: [PairSeries]) -> [Defect] {
        let count = pairs.map(\.exports.count).max() ?? 0
        guard count >= 2 else { return [] }
        var found: [Defect] = []
        for place in 0..<count {
            // The first year can only be held against the one behind it.
            let base = place == 0 ? 1 : place - 1
            guard !found.contains(where: { $0.places.contains(base) }) else { continue }
            if let defect = defect(of: reporter, in: pairs, at: place, beside: base, mirrored: true)
                ?? (place > 0 ? defect(of: reporter, in: pairs, at: place, beside: base, mirrored: false) : nil)
            {
                found.append(defect)
            }
        }
        return found
    }

    private static func defect(
        of reporter: String, in pairs: [PairSeries], at place: Int, beside base: Int, mirrored: Bool
    ) -> Defect? {
        var moves: [Double] = []
        for pair in pairs {
            for (_, own, mirror) in pair.flows where own.indices.contains(max(place, base)) {
                guard let now = own[place], let then = own[base], now > 0, then > 0 else { continue }
                let move = log(now / then)
                if mirrored {
                    guard let other = mirror[place], let before = mirror[base], other > 0, before > 0 else { continue }
                    moves.append(move - log(other / before))
                } else {
                    moves.append(move)
                }
            }
        }
        guard moves.count >= (mirrored ? 5 : 8), let middle = MedianDeviation(of: moves) else { return nil }
        let error = max(0.02, 1.2533 * middle.deviation / Double(moves.count).squareRoot())
        let falling = Double(moves.count { $0 < 0 }) / Double(moves.count)
        let isFall =
            mirrored
            ? middle.median < log(5.0 / 6) && middle.median < -5 * error && falling >= 0.8
            : middle.median < log(0.6) && middle.median < -8 * error && falling >= 0.95
        guard isFall else { return nil }
        return Defect(
            .partYear, of: reporter, at: place...place, found: exp(middle.median), expected: 1, seen: moves.count,
            sureness: mirrored ? .certain : .likely)
    }
}
