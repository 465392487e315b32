/// The fields behind the question mark of an address: a page's state.
struct Query: Sendable, Equatable {
    private(set) var fields: [String: String] = [:]

    /// Code points of the longest value: a sentence.
    static let longestValue = 300

    /// Reads what a form sends; of a field given twice the first counts, and overlong values are cut.
    init(_ text: String) {
        for field in text.split(separator: "&").prefix(32) {
            let sides = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = sides.count == 2 ? Self.decoded(sides[1]) : ""
            let name = Self.decoded(sides[0])
            if fields[name] == nil { fields[name] = String(value.unicodeScalars.prefix(Self.longestValue)) }
        }
    }

    /// A field; nothing if it is absent or empty.
    subscript(name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// A number, within bounds.
    func number(_ name: String, in range: ClosedRange<Int>) -> Int {
        min(max(self[name].flatMap { Int($0) } ?? range.lowerBound, range.lowerBound), range.upperBound)
    }

    /// The same fields with one of them changed, as they stand in an address.
    func with(_ name: String, _ value: String) -> String {
        var changed = self
        changed.set(name, value)
        return changed.text
    }

    /// Sets a field.
    mutating func set(_ name: String, _ value: String) { fields[name] = value }

    /// The fields as they stand in an address, behind its question mark; empty ones are left out.
    var text: String {
        let pairs = fields.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        guard !pairs.isEmpty else { return "" }
        return "?" + pairs.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    private static func decoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                decoded.append(byte)
                index += 3
            } else {
                decoded.append(bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._~".utf8.contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%\(hex.utf8.count == 1 ? "0" : "")\(hex)"
        }.joined()
    }
}
