public import Domain

/// What verdicts rest on besides figures: how far figures may lie apart, whose word stands, and how slips are ranked.
public struct VerdictRules: Sendable {
    /// What earlier months of a year may have been revised by, as factors.
    public let withinYear: Interval
    /// A revised base over its first print, where a source's own prints weren't measured.
    public let revisedBase: Interval
    /// A growth counted in one currency as factors of the same growth in another.
    public let otherCurrency: Interval
    /// The buyer's count over the seller's.
    public let mirror: Interval
    /// The rate that customs reckon by over the market's.
    public let customsRate: Interval
    /// A figure worked out of several prints over the true one.
    public let derivation: Interval
    /// A rate of exchange of another bank or hour over the one that is held.
    public let otherBank: Interval
    /// A day's rate of exchange over the average of its month.
    public let dayOfMonth: Interval
    /// How many days after a year to date ended a text on the year so far may rest on a later print.
    public let staleAfter: Int
    /// How each kind of evidence ranks: the higher stands.
    public let ranks: [EvidenceRank: Int]
    /// The kind of evidence that each kind of source makes a text.
    public let sourceRanks: [String: EvidenceRank]
    /// The slips, the likelier first.
    public let slips: [SlipRank]

    private struct Slacks: Decodable {
        struct Width: Decodable {
            var low: Double
            var high: Double
        }
        struct Example: Decodable {
            var slack: String
            var stated: Double
            var fits: Double
        }
        enum CodingKeys: String, CodingKey {
            case slacks, origin, examples
            case staleAfterDays = "stale-after-days"
        }
        var slacks: [String: Width]
        var staleAfterDays: Int
        var origin: [String: String]
        var examples: [Example]
    }

    private struct Trust: Decodable {
        struct Example: Decodable {
            var higher: EvidenceRank
            var lower: EvidenceRank
        }
        var ranks: [String: Int]
        var sources: [String: EvidenceRank]
        var origin: [String: String]
        var examples: [Example]
    }

    init(slacks: RuleFile, trust: RuleFile, slips: RuleFile) throws(RuleError) {
        let widths = try slacks.decode(Slacks.self)
        func width(_ name: String) throws(RuleError) -> Interval {
            guard let width = widths.slacks[name], width.low > 0, width.low <= width.high, width.high.isFinite else {
                throw RuleError(
                    file: slacks.path, what: "the slack \"\(name)\" is missing, or its bounds are no factors",
                    remedy: "Give it a low above 0 and a high that is no lower.")
            }
            return Interval(width.low, width.high)
        }
        withinYear = try width("within-year")
        revisedBase = try width("revised-base")
        otherCurrency = try width("other-currency")
        mirror = try width("mirror")
        customsRate = try width("customs-rate")
        derivation = try width("derivation")
        otherBank = try width("other-bank")
        dayOfMonth = try width("day-of-month")
        guard (1...366).contains(widths.staleAfterDays) else {
            throw RuleError(
                file: slacks.path, what: "stale-after-days is \(widths.staleAfterDays)",
                remedy: "Give it a number of days from 1 to 366.")
        }
        staleAfter = widths.staleAfterDays
        for example in widths.examples where try !width(example.slack).contains(example.fits / example.stated) {
            throw RuleError(
                file: slacks.path, what: "\(example.fits) doesn't fit \(example.stated) within \"\(example.slack)\"",
                remedy: "Mend the example or the slack.")
        }
        let order = try trust.decode(Trust.self)
        var ranks: [EvidenceRank: Int] = [:]
        for rank in EvidenceRank.allCases {
            guard let place = order.ranks[rank.rawValue] else {
                throw RuleError(
                    file: trust.path, what: "\"\(rank.rawValue)\" has no rank", remedy: "Give every kind a number.")
            }
            ranks[rank] = place
        }
        for example in order.examples where (ranks[example.higher] ?? 0) <= (ranks[example.lower] ?? 0) {
            throw RuleError(
                file: trust.path, what: "\(example.higher.rawValue) does not outrank \(example.lower.rawValue)",
                remedy: "Mend the example or the ranks.")
        }
        self.ranks = ranks
        sourceRanks = order.sources
        self.slips = try SlipRank.sorted(slips)
    }

    /// The rank of a kind of evidence.
    public func rank(of kind: EvidenceRank) -> Int { ranks[kind] ?? 0 }

    /// The kind of evidence that a text is, by the kind and name of its innermost source.
    public func kind(ofSource source: Source?) -> EvidenceRank {
        guard let source else { return .outlet }
        return source.kind.flatMap { sourceRanks[$0] } ?? .namedSource
    }

    /// The place of a slip among all, the likelier first; behind all where the list doesn't know it.
    public func place(of slip: String) -> Int { slips.firstIndex { $0.kind == slip } ?? slips.count }
}
