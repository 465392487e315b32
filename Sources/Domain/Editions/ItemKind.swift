/// The sorts of item that an edition has.
public enum ItemKind: String, Sendable, Codable {
    case quote, figure, comment
}
