/// A text as UTF-8 bytes with the way back and forth between byte offsets and code-point positions.
///
/// Readings work on bytes; passages count code points. A mark every 64 bytes makes each conversion constant time.
public struct TextPositions: Sendable {
    /// The UTF-8 bytes.
    public let bytes: [UInt8]
    private let marks: [Int32]
    private static let stride = 64

    /// Prepares a text.
    public init(_ text: String) {
        bytes = Array(text.utf8)
        var marks: [Int32] = []
        marks.reserveCapacity(bytes.count / Self.stride + 1)
        var points: Int32 = 0
        for index in bytes.indices {
            if index % Self.stride == 0 { marks.append(points) }
            if bytes[index] & 0xC0 != 0x80 { points += 1 }
        }
        if bytes.count % Self.stride == 0 { marks.append(points) }
        self.marks = marks
    }

    /// The number of code points.
    public var count: Int { point(at: bytes.count) }

    /// The code-point position of a byte offset.
    public func point(at byte: Int) -> Int {
        let mark = byte / Self.stride
        var points = Int(marks[mark])
        for index in (mark * Self.stride)..<byte where bytes[index] & 0xC0 != 0x80 { points += 1 }
        return points
    }

    /// The byte offset of a code-point position.
    public func byte(at point: Int) -> Int {
        var low = 0
        var high = marks.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if Int(marks[middle]) <= point { low = middle } else { high = middle - 1 }
        }
        var points = Int(marks[low])
        var byte = low * Self.stride
        while byte < bytes.count {
            if bytes[byte] & 0xC0 != 0x80 {
                if points == point { return byte }
                points += 1
            }
            byte += 1
        }
        return bytes.count
    }

    /// The words of a stretch of bytes.
    public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The passage that a stretch of bytes is, with 32 code points of context on each side.
    public func passage(_ range: Range<Int>, in document: EntryID) -> Passage {
        let before = boundary(range.lowerBound, steps: -32)
        let after = boundary(range.upperBound, steps: 32)
        return Passage(
            document: document, start: point(at: range.lowerBound), end: point(at: range.upperBound),
            exact: string(range), prefix: string(before..<range.lowerBound), suffix: string(range.upperBound..<after))
    }

    /// The byte offset a number of code points away, stopping at the ends of the text.
    private func boundary(_ byte: Int, steps: Int) -> Int {
        var byte = byte
        for _ in 0..<abs(steps) {
            let next = steps < 0 ? byte - 1 : byte + 1
            guard next >= 0, next <= bytes.count else { break }
            byte = next
            while byte > 0, byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += steps < 0 ? -1 : 1 }
        }
        return byte
    }
}
