/// A pair of countries whose relation is followed.
public struct Dyad: Hashable, Sendable, Codable {
    /// The name of its rule file: `china-russia`.
    public var name: String
    /// The two countries.
    public var sides: [Country]
    /// Third countries that goods may go through.
    public var watch: [Country]
    /// The statistical sources that speak of it, the most trusted first.
    public var sources: [String]
    /// The country whose customs print the figures that texts quote without saying whose they are.
    public var reporter: Country

    /// Describes a pair.
    public init(name: String, sides: [Country], watch: [Country], sources: [String], reporter: Country) {
        self.name = name
        self.sides = sides
        self.watch = watch
        self.sources = sources
        self.reporter = reporter
    }

    /// The other side; nothing if the country is neither.
    public func counterpart(of country: Country) -> Country? {
        guard sides.count == 2, sides.contains(country) else { return nil }
        return sides[0] == country ? sides[1] : sides[0]
    }
}
