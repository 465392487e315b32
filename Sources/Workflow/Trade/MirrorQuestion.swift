public import Domain

/// Which trade to set as its exporters count it beside what its importers count.
public struct MirrorQuestion: Sendable {
    /// The source: the name of a file in `Rules/Sources/Trade`, with the currency behind it where it has several.
    public var source: String
    /// The source of what the importers count, where it is another one.
    public var importers: String?
    /// The country that the goods come from, or a group.
    public var sender: Country
    /// The country that they go to, or a group.
    public var receiver: Country
    /// Codes and names of baskets, or all that the source has.
    public var goods: [String]
    /// Whom a group stands for.
    public var members: Membership
    /// Countries that are left out of groups.
    public var without: Set<Country>
    /// Exporters that the importers' figure leaves out, as some published figures do: the gap is then of unlike sides.
    public var importersWithout: Set<Country>
    /// What one unit of the exporters' currency is in that of the importers, by year.
    public var rates: [Int: Double]

    /// Asks.
    public init(
        source: String, importers: String? = nil, from sender: Country, to receiver: Country, goods: [String] = [],
        members: Membership = .now, without: Set<Country> = [], importersWithout: Set<Country> = [],
        rates: [Int: Double] = [:]
    ) {
        self.source = source
        self.importers = importers
        self.sender = sender
        self.receiver = receiver
        self.goods = goods
        self.members = members
        self.without = without
        self.importersWithout = importersWithout
        self.rates = rates
    }
}
