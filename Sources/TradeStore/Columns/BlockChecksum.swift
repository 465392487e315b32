/// A 64-bit sum over bytes, block by block so that blocks can be summed side by side.
///
/// Every step can be undone, so a single changed byte always changes the sum. It guards against damage, not forgery.
enum BlockChecksum {
    private static let block = 1 << 20

    /// Sums bytes; `done` is told of each stretch that is no longer needed.
    static func of(
        _ bytes: UnsafeRawBufferPointer, done: @Sendable (Range<Int>) -> Void = { _ in }
    ) -> UInt64 {
        nonisolated(unsafe) let bytes = bytes
        let blocks = (bytes.count + block - 1) / block
        let sums = Lanes.map(blocks) { index in
            let range = index * block..<min((index + 1) * block, bytes.count)
            let sum = sum(UnsafeRawBufferPointer(rebasing: bytes[range]))
            done(range)
            return sum
        }
        return sums.withUnsafeBytes { sum($0) }
    }

    private static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        // Two sums side by side, as each step waits for the last.
        var (even, odd) = (UInt64(bytes.count) &+ 0x9E37_79B9_7F4A_7C15, UInt64(1))
        let pairs = bytes.count / 16
        for index in 0..<pairs {
            even = step(even, bytes.loadUnaligned(fromByteOffset: index * 16, as: UInt64.self))
            odd = step(odd, bytes.loadUnaligned(fromByteOffset: index * 16 + 8, as: UInt64.self))
        }
        for index in pairs * 16..<bytes.count { even = step(even, UInt64(bytes[index])) }
        return step(even, odd)
    }

    private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0xD6E8_FEB8_6659_FD93
        return product ^ product >> 32
    }

    /// Sixteen hexadecimal digits.
    static func text(_ sum: UInt64) -> String {
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
