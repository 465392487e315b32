/// Finds totals that stand among their parts.
enum LevelMix {
    /// Rows of a reporter that are, period by period, the sum of all its other rows, or of those known to be their parts.
    /// - Parameter parts: the partners that each group holds, where they are known.
    static func defects(of reporter: String, in pairs: [PairSeries], parts: [String: Set<String>]) -> [Defect] {
        guard pairs.count >= 4 else { return [] }
        return DefectFlow.allCases.flatMap { flow -> [Defect] in
            let rows = pairs.map { (partner: $0.cell, own: flow == .export ? $0.exports : $0.imports) }
            return rows.compactMap { row in
                let members = parts[row.partner]
                // Groups hold countries, so another group is no part.
                let others = rows.filter { other in
                    other.partner != row.partner && (members?.contains(other.partner) ?? (parts[other.partner] == nil))
                }
                guard others.count >= 3 else { return nil }
                let places = row.own.indices.filter { place in
                    (row.own[place] ?? 0) > 0 && others.allSatisfy { ($0.own[place] ?? 0) <= row.own[place] ?? 0 }
                }
                let ratios = places.map { place in
                    (row.own[place] ?? 0) / max(others.reduce(0) { $0 + ($1.own[place] ?? 0) }, .leastNormalMagnitude)
                }
                let alike = ratios.filter { abs($0 - 1) <= 0.005 }.count
                guard alike >= 3, Double(alike) >= 0.8 * Double(places.count), let first = places.first,
                    let last = places.last
                else { return nil }
                return Defect(
                    .mixedLevels, of: reporter, with: row.partner, flow: flow, at: first...last,
                    found: MedianDeviation.median(of: ratios) ?? 1, expected: 0, seen: alike)
            }
        }
    }
}
