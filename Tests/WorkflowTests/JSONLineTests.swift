import Foundation
import Generators
import Testing
import Workflow

@Suite struct JSONLineTests {
    /// A value as Foundation reads it.
    private enum ReadBack: Decodable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([ReadBack])
        case object([String: ReadBack])

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                self = .null
            } else if let bool = try? value.decode(Bool.self) {
                self = .bool(bool)
            } else if let number = try? value.decode(Double.self) {
                self = .number(number)
            } else if let string = try? value.decode(String.self) {
                self = .string(string)
            } else if let array = try? value.decode([ReadBack].self) {
                self = .array(array)
            } else {
                self = .object(try value.decode([String: ReadBack].self))
            }
        }

        func isSame(as value: JSON) -> Bool {
            switch (self, value) {
            case (.null, .null): return true
            case (.bool(let a), .bool(let b)): return a == b
            case (.number(let a), .int(let b)): return a == Double(b)
            case (.number(let a), .number(let b)): return a == b
            case (.string(let a), .string(let b)): return a == b
            case (.array(let a), .array(let b)): return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
            case (.object(let a), .object(let b)):
                let present = b.filter { member in if case .null = member.value { false } else { true } }
                return a.count == present.count
                    && present.allSatisfy { key, value in a[key].map { $0.isSame(as: value) } ?? false }
            default: return false
            }
        }
    }

    @Test func `Foundation reads a line of JSON back as it was`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let value = Self.value(depth: 3, using: &generator)
            let line = JSON.array([value]).line
            #expect(!line.contains("\n"), "seed \(seed)")
            let read = try JSONDecoder().decode([ReadBack].self, from: Data(line.utf8))
            #expect(read.count == 1 && read[0].isSame(as: value), "seed \(seed): \(line)")
        }
    }

    @Test func `keys stand in order, null members are left out, marks are escaped`() {
        let value = JSON.object([
            "b": .int(1), "a": .number(2.0), "none": .null, "text": "a\"b\\c/\n\u{1}é\u{1F}",
            "c": .array([.null, true, .number(0.1), .number(.infinity)]),
        ])
        #expect(value.line == #"{"a":2,"b":1,"c":[null,true,0.1,null],"text":"a\"b\\c/\n\u0001é\u001f"}"#)
    }

    private static func value(depth: Int, using generator: inout SeededGenerator) -> JSON {
        func text() -> String {
            let marks: [Unicode.Scalar] = [
                "a", "\"", "\\", "/", "\u{0}", "\u{8}", "\t", "\n", "\u{C}", "\r", "\u{1F}", "é", "中", "🙂",
            ]
            return String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                        marks.randomElement(using: &generator) ?? "a"
                    }))
        }
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .int(Int.random(in: -1_000_000...1_000_000, using: &generator))
        case 3:
            let scales: [Double] = [1e-9, 0.01, 1, 1e12, 1e20]
            let scale = scales.randomElement(using: &generator) ?? 1
            return .number(Double.random(in: -1...1, using: &generator) * scale)
        case 4: return .string(text())
        case 5:
            return .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in value(depth: depth - 1, using: &generator) })
        default:
            var members: JSON.Members = [:]
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                members[text()] = value(depth: depth - 1, using: &generator)
            }
            return .object(members)
        }
    }
}
