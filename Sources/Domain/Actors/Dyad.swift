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
    /// The first year of the change that detours are measured from, if there is one.
    public var since: Int?
    /// The series of `Rules/Registers/events.tsv` that charts of its trade mark.
    public var markers: [String]

    /// Describes a pair.
    public init(
        name: String, sides: [Country], watch: [Country], sources: [String], reporter: Country, since: Int? = nil,
        markers: [String] = []
    ) {
        self.name = name
        self.sides = sides
        self.watch = watch
        self.sources = sources
        self.reporter = reporter
        self.since = since
        self.markers = markers
    }

    /// The other side; nothing if the country is neither.
    public func counterpart(of country: Country) -> Country? {
        guard sides.count == 2, sides.contains(country) else { return nil }
        return sides[0] == country ? sides[1] : sides[0]
    }
}
