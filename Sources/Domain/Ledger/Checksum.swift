import COpenSSL

/// The SHA-256 digest of some bytes, in lower-case hexadecimal.
public struct Checksum: Hashable, Sendable, WrittenAsText, Comparable, CustomStringConvertible {
    /// Sixty-four hexadecimal digits.
    public let hex: String

    /// Digests bytes.
    public init(of bytes: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: 32)
        _ = bytes.withUnsafeBufferPointer { SHA256($0.baseAddress, $0.count, &digest) }
        hex = String(unsafeUninitializedCapacity: 64) { hex in
            for (place, byte) in digest.enumerated() {
                hex[place * 2] = Self.digit(byte >> 4)
                hex[place * 2 + 1] = Self.digit(byte & 15)
            }
            return 64
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
    }

    /// Digests the UTF-8 form of a text.
    public init(of text: String) { self.init(of: Array(text.utf8)) }

    /// The digits themselves.
    public var description: String { hex }

    /// Orders by digits.
    public static func < (a: Checksum, b: Checksum) -> Bool { a.hex < b.hex }

    /// What is stored: the digits.
    public var written: String { hex }

    /// Reads what was stored.
    public init?(written: String) { hex = written }
}
