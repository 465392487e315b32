/// By which rule the partner country of a row was chosen (UN, International Merchandise Trade Statistics 2010, chapter VI).
public enum PartnerBasis: String, Sendable, Codable, CaseIterable {
    /// The source doesn't say.
    case unstated
    /// Where the goods were made; for imports.
    case origin
    /// The last country they were known to go to; for exports.
    case destination
    /// From or to where they were sent.
    case consignment
}
