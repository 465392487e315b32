/// The kinds of evidence that are told apart by whose word they are.
public enum EvidenceRank: String, Sendable, Decodable, CaseIterable {
    /// A statistics office, as first printed.
    case officialPrint = "official-print"
    /// The same office later.
    case revisedOfficial = "revised-official"
    /// The other side's office.
    case partnerPrint = "partner-print"
    /// A text that names a statistics office as its source.
    case quotedStatistics = "quoted-statistics"
    /// A text that quotes a person or a body by name.
    case namedSource = "named-source"
    /// A text in its own words.
    case outlet
    /// A text that quotes somebody without a name.
    case anonymous
}
