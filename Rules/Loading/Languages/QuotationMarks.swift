public import Domain

/// An opening and a closing quotation mark.
public struct QuotationMarks: Sendable, Decodable, Hashable {
    /// The opening mark.
    public var open: String
    /// The closing mark.
    public var close: String
    /// Whether the closing mark is an apostrophe too, so that it may stand without an opening one.
    public var apostrophe: Bool?
    /// Where they are listed.
    public internal(set) var provenance: Provenance?

    private enum CodingKeys: CodingKey { case open, close, apostrophe }
}
