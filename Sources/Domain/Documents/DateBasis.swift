/// How a publication date is known.
public enum DateBasis: String, Sendable, Codable {
    case stated, address, metadata, feed, inferred, unknown
}
