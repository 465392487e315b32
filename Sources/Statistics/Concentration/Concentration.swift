/// How unevenly a total is spread over its parts, as imports over the countries they come from.
public struct Concentration: Hashable, Sendable {
    /// The sum of the squared shares, from one over the number of parts to 1 (Herfindahl, 1950; Hirschman, 1945).
    ///
    /// In the units of competition offices, times 10,000.
    public let herfindahlHirschman: Double
    /// How many parts there are, those of zero among them.
    public let parts: Int

    /// Measures some parts; nothing if one is negative or their sum isn't positive.
    public init?(of parts: some Collection<Double>) {
        let total = parts.reduce(0, +)
        guard total > 0, total.isFinite, parts.allSatisfy({ $0 >= 0 }) else { return nil }
        herfindahlHirschman = parts.reduce(0) { $0 + ($1 / total) * ($1 / total) }
        self.parts = parts.count
    }

    /// The same from 0 (all parts alike) to 1 (one part is all), whatever their number; 1 if there is only one.
    public var normalised: Double {
        guard parts > 1 else { return 1 }
        let least = 1 / Double(parts)
        return (herfindahlHirschman - least) / (1 - least)
    }

    /// The number of equal parts that would be as concentrated (Adelman, 1969).
    public var equivalentParts: Double { 1 / herfindahlHirschman }
}
