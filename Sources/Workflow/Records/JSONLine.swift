/// Writes JSON values as UTF-8 on one line, the keys in order; members that are null are left out.
struct JSONLine {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: JSON) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .int(let value): bytes += String(value).utf8
        case .number(let value): append(value)
        case .string(let value): append(value)
        case .array(let values): append(values, "[", "]") { $0.append($1) }
        case .object(let members):
            append(members.lazy.filter { !$0.value.isNull }.sorted { $0.key < $1.key }, "{", "}") {
                $0.append($1.key)
                $0.bytes.append(UInt8(ascii: ":"))
                $0.append($1.value)
            }
        }
    }

    private mutating func append<Value>(
        _ values: [Value], _ open: Unicode.Scalar, _ close: Unicode.Scalar, each: (inout JSONLine, Value) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            each(&self, value)
        }
        bytes.append(UInt8(ascii: close))
    }

    // A whole number is written without a point. JSON has no infinity: it becomes null.
    private mutating func append(_ number: Double) {
        guard number.isFinite else { return append(.null) }
        let text = number.description
        bytes += text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...]
    }

    private mutating func append(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            // What needs no escape is copied in stretches.
            var start = 0
            for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes += text[start..<index]
                bytes += Self.escape(byte)
                start = index + 1
            }
            bytes += text[start...]
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x08: Array(#"\b"#.utf8)
        case 0x09: Array(#"\t"#.utf8)
        case 0x0A: Array(#"\n"#.utf8)
        case 0x0C: Array(#"\f"#.utf8)
        case 0x0D: Array(#"\r"#.utf8)
        case 0x22, 0x5C: [0x5C, byte]
        default: Array((byte < 0x10 ? #"\u000"# : #"\u00"#).utf8) + Array(String(byte, radix: 16).utf8)
        }
    }
}
