/// Where in a sentence something can open a pattern: for each bit of a `DigestMask` the places that have it.
struct Openings: Sendable {
    private let count: Int
    /// How many words of 64 places a bit has.
    private let width: Int
    private var places: [UInt64]

    init(places count: Int) {
        self.count = count
        width = (count + 63) / 64
        places = [UInt64](repeating: 0, count: 256 * width)
    }

    /// Notes what a place has.
    mutating func insert(_ mask: DigestMask, at place: Int) {
        let (word, bit) = (place / 64, UInt64(1) << UInt64(place % 64))
        Self.each(bitOf: mask) { places[$0 * width + word] |= bit }
    }

    /// The places that have something of a mask, from left to right.
    func each(of mask: DigestMask, _ use: (Int) -> Void) {
        if mask == .any { return (0..<count).forEach(use) }
        places.withUnsafeBufferPointer { places in
            for word in 0..<width {
                var found: UInt64 = 0
                Self.each(bitOf: mask) { found |= places[$0 * width + word] }
                while found != 0 {
                    use(word * 64 + found.trailingZeroBitCount)
                    found &= found - 1
                }
            }
        }
    }

    @inline(__always)
    private static func each(bitOf mask: DigestMask, _ use: (Int) -> Void) {
        each(of: mask.words, from: 0, use)
        each(of: mask.kinds, from: 128, use)
    }

    @inline(__always)
    private static func each(of bits: UInt128, from first: Int, _ use: (Int) -> Void) {
        var bits = bits
        while bits != 0 {
            use(first + bits.trailingZeroBitCount)
            bits &= bits - 1
        }
    }
}
