import Domain
import Matching

extension Tokens {
    /// The character of a mark; nothing for other tokens.
    func mark(_ index: Int) -> Unicode.Scalar? {
        guard index >= 0, index < count, self[index].kind == .mark else { return nil }
        let bytes = positions.bytes[self[index].start..<self[index].end]
        guard let first = bytes.first else { return nil }
        let lead: UInt32 =
            switch first {
            case ..<0x80: UInt32(first)
            case ..<0xE0: UInt32(first & 0x1F)
            case ..<0xF0: UInt32(first & 0x0F)
            default: UInt32(first & 0x07)
            }
        return Unicode.Scalar(bytes.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) })
    }

    /// Whether a comma stands at a token.
    func isComma(_ index: Int) -> Bool {
        mark(index).map { "\u{2C}\u{FF0C}\u{3001}".unicodeScalars.contains($0) } ?? false
    }

    /// Whether a word, figure or ideograph stands in a range.
    func hasText(_ range: Range<Int>) -> Bool { range.contains { self[$0].isText } }
}
