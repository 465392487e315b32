/// What makes a country the partner of a trade (UN, International Merchandise Trade Statistics 2010, chapter VI).
public enum PartnerBasis: String, Sendable, Codable, CaseIterable {
    /// Where the goods were made.
    case origin
    /// From where they were sent.
    case consignment
    /// To where they were known to go last.
    case destination
}
