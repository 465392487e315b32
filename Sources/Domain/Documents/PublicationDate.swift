/// A date of publication and how it is known.
public struct PublicationDate: Hashable, Sendable, Codable {
    /// The date as far as it is known: `2023-12-22`, `2024-05`, `2025`; nothing if unknown.
    public var value: String?
    /// How it is known.
    public var basis: DateBasis
    /// The first day that fits.
    public var earliest: Day?
    /// The last day that fits.
    public var latest: Day?
    /// The time of day in seconds after midnight, where it was given.
    public var clock: Int?
    /// What speaks for it.
    public var evidence: [DateEvidence]
    /// The dates that were found and not believed.
    public var rejected: [RejectedDate]

    /// Describes a date.
    public init(
        value: String?, basis: DateBasis, earliest: Day?, latest: Day?, evidence: [DateEvidence] = [],
        rejected: [RejectedDate] = [], clock: Int? = nil
    ) {
        self.clock = clock
        self.value = value
        self.basis = basis
        self.earliest = earliest
        self.latest = latest
        self.evidence = evidence
        self.rejected = rejected
    }

    /// A date that nothing is known of.
    public static let unknown = PublicationDate(value: nil, basis: .unknown, earliest: nil, latest: nil)

    /// How exactly it is known.
    public var precision: String? {
        switch value?.utf8.count {
        case 10: "day"
        case 7: "month"
        case 4: "year"
        default: nil
        }
    }

    /// The day that relative times are counted from: the middle of what fits; nothing where one end is open.
    public var anchor: Day? {
        guard let earliest, let latest else { return nil }
        return earliest.adding(days: (latest.number - earliest.number) / 2)
    }
}
