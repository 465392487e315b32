/// A categorical variable: for each row the number of its level.
public struct Factor: Hashable, Sendable {
    /// The level of each row, counted from 0.
    public let codes: [Int]
    /// How many levels there are.
    public let levels: Int

    /// Numbers the keys of the rows in the order in which they first stand.
    public init<Key: Hashable>(_ keys: some Sequence<Key>) {
        var numbers: [Key: Int] = [:]
        codes = keys.map { key in
            if let known = numbers[key] { return known }
            numbers[key] = numbers.count
            return numbers.count - 1
        }
        levels = numbers.count
    }

    /// One level for each combination of levels that occurs, as of exporter and year.
    ///
    /// Both factors must have the same number of rows.
    public func crossed(with other: Factor) -> Factor {
        precondition(codes.count == other.codes.count, "factors of different lengths")
        return Factor(zip(codes, other.codes).map { $0 * other.levels + $1 })
    }

    /// The same keys for some of the rows, numbered anew.
    func rows(_ kept: [Int]) -> Factor { Factor(kept.map { codes[$0] }) }

    /// How many rows each level has.
    var sizes: [Int] {
        codes.reduce(into: [Int](repeating: 0, count: levels)) { sizes, code in sizes[code] += 1 }
    }

    /// Whether all rows of a level lie within one level of the other factor.
    func isNested(in other: Factor) -> Bool {
        var home = [Int](repeating: -1, count: levels)
        for (code, outer) in zip(codes, other.codes) {
            if home[code] == -1 { home[code] = outer } else if home[code] != outer { return false }
        }
        return true
    }
}
