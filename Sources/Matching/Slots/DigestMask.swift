/// Which digests of words and kinds may stand somewhere: a quick no for most patterns before any of them is followed.
///
/// Each digest is one bit of a half of its own, so a mask may say yes wrongly and never says no wrongly.
struct DigestMask: Sendable, Equatable {
    private(set) var words: UInt128 = 0
    private(set) var kinds: UInt128 = 0

    /// The mask that every other meets.
    static let any = DigestMask(words: .max, kinds: .max)

    init() {}

    private init(words: UInt128 = 0, kinds: UInt128 = 0) {
        self.words = words
        self.kinds = kinds
    }

    static func word(_ key: UInt64) -> DigestMask { DigestMask(words: 1 << UInt128(place(key))) }

    static func kind(_ key: UInt64) -> DigestMask { DigestMask(kinds: 1 << UInt128(place(key))) }

    mutating func formUnion(_ other: DigestMask) {
        words |= other.words
        kinds |= other.kinds
    }

    func union(_ other: DigestMask) -> DigestMask {
        DigestMask(words: words | other.words, kinds: kinds | other.kinds)
    }

    func meets(_ other: DigestMask) -> Bool { words & other.words | kinds & other.kinds != 0 }

    /// The last seven bits of the digest, mixed once more.
    private static func place(_ key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) >> 57 }
}
