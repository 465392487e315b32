public import Domain

/// A text cut into tokens.
///
/// A class, since every reading of the text holds it.
public final class Tokens: Sendable {
    /// The text with its positions.
    public let positions: TextPositions
    /// The tokens, in order.
    public let list: [Token]

    /// Cuts a text.
    public convenience init(_ text: String) { self.init(TextPositions(text)) }

    /// Cuts a text whose positions are known.
    public init(_ positions: TextPositions) {
        self.positions = positions
        list = positions.bytes.withUnsafeBufferPointer { bytes in
            var cutter = TokenCutter(bytes)
            return cutter.cut()
        }
    }

    /// The number of tokens.
    @inlinable public var count: Int { list.count }

    /// A token by its place.
    @inlinable public subscript(_ index: Int) -> Token { list[index] }

    /// The bytes that a range of tokens covers.
    public func bytes(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else {
            let at = range.lowerBound < list.count ? list[range.lowerBound].start : positions.bytes.count
            return at..<at
        }
        return list[range.lowerBound].start..<list[range.upperBound - 1].end
    }

    /// The words of a range of tokens, as they stand in the text.
    public func string(_ range: Range<Int>) -> String { positions.string(bytes(range)) }

    /// The tokens that lie within a range of bytes.
    public func range(bytes: Range<Int>) -> Range<Int> {
        let first = index(atOrAfter: bytes.lowerBound)
        return first..<max(first, index(atOrAfter: bytes.upperBound))
    }

    /// The place of the first token that starts at a byte or after it.
    public func index(atOrAfter byte: Int) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].start < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
