import COpenSSL

/// The SHA-256 digest of some bytes, in lower-case hexadecimal.
public struct Checksum: Hashable, Sendable, WrittenAsText, Comparable, CustomStringConvertible {
    /// Sixty-four hexadecimal digits.
    public let hex: String

    /// Digests bytes.
    public init(of bytes: [UInt8]) {
        var digest = [UInt8](repeating: 0, count: 32)
        _ = bytes.withUnsafeBufferPointer { SHA256($0.baseAddress, $0.count, &digest) }
        let digits = Array("0123456789abcdef".utf8)
        hex = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
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
