/// Which digests of words and kinds may stand somewhere: a quick no for most patterns before any of them is followed.
///
/// Each digest is one bit of a half of its own, so a mask may say yes wrongly and never says no wrongly.
struct DigestMask: Sendable, Equatable {
    private(set) var bits: UInt128 = 0

    /// The mask that every other meets.
    static let any = DigestMask(bits: .max)

    init() {}

    private init(bits: UInt128) { self.bits = bits }

    static func word(_ key: UInt64) -> DigestMask { DigestMask(bits: 1 << UInt128(64 + place(key))) }

    static func kind(_ key: UInt64) -> DigestMask { DigestMask(bits: 1 << UInt128(place(key))) }

    mutating func formUnion(_ other: DigestMask) { bits |= other.bits }

    func union(_ other: DigestMask) -> DigestMask { DigestMask(bits: bits | other.bits) }

    func meets(_ other: DigestMask) -> Bool { bits & other.bits != 0 }

    /// The last six bits of the digest, mixed once more.
    private static func place(_ key: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) >> 58 }
}
