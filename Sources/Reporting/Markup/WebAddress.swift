/// An address that may become a link: `http` or `https`, every byte that could end an attribute or a link escaped.
public struct WebAddress: Hashable, Sendable {
    /// The address as it may be printed in an attribute.
    public let text: String

    /// Accepts an address; nothing if it is of another scheme or has no host.
    public init?(_ address: String) {
        let scheme = ["https://", "http://"].first { address.lowercased().hasPrefix($0) }
        guard let scheme, address.utf8.count <= 4096, let first = address.dropFirst(scheme.count).unicodeScalars.first,
            first == "[" || first.properties.isAlphabetic || first.properties.numericType != nil
        else { return nil }
        text = address.utf8.map(Self.escaped).joined()
    }

    private static func escaped(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        let isPlain = (33...126).contains(byte) && !"\"'<>()\\^`{|}".utf8.contains(byte)
        if isPlain { return String(UnicodeScalar(byte)) }
        return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
}
