/// A kind of slot, as patterns name it, with the digest by which kinds are compared.
public struct SlotKind: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The name.
    public let name: String
    @usableFromInline let key: UInt64

    /// Names a kind.
    public init(_ name: String) {
        self.name = name
        var bytes = name
        // Kinds are asked for by name in loops, so the digest takes eight bytes at a time.
        key = bytes.withUTF8 { bytes in
            var digest = UInt64(bytes.count)
            var word: UInt64 = 0
            for (place, byte) in bytes.enumerated() {
                word |= UInt64(byte) << UInt64((place & 7) * 8)
                if place & 7 == 7 { (digest, word) = (Self.mixed(digest ^ word), 0) }
            }
            return Self.mixed(digest ^ word)
        }
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }

    /// Names a kind.
    public init(stringLiteral name: String) { self.init(name) }

    /// Kinds of one digest are one kind.
    @inlinable public static func == (a: SlotKind, b: SlotKind) -> Bool { a.key == b.key }

    /// The digest is the hash.
    @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
