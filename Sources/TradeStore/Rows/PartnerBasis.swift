/// By which rule the partner country of a row was chosen (UN IMTS 2010).
public enum PartnerBasis: UInt8, Sendable, CaseIterable {
    /// The source doesn't say.
    case unstated
    /// Where the goods were made; for imports.
    case origin
    /// The last country they were known to go to; for exports.
    case destination
    /// From or to where they were dispatched.
    case consignment
}
