/// How someone's words are given.
public enum QuotationKind: String, Sendable, Codable {
    case direct, indirect, mixed
}
