/// A value of JSON, built by hand so that records keep exactly the names of the contract.
public enum JSON: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    case null
    case bool(Bool)
    case int(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object(Members)

    /// Takes a text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Takes a whole number.
    public init(integerLiteral value: Int) { self = .int(value) }
    /// Takes a truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// A text, or null.
    public static func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
    /// A finite number, or null: JSON has no infinity.
    public static func finite(_ value: Double?) -> JSON { value.flatMap { $0.isFinite ? .number($0) : nil } ?? .null }

    /// One line of JSON with its keys in order.
    public var line: String {
        var line = JSONLine()
        line.append(self)
        return String(decoding: line.bytes, as: UTF8.self)
    }

    /// The same as UTF-8 bytes, with the end of the line.
    public var lineBytes: [UInt8] {
        var line = JSONLine()
        line.append(self)
        line.end()
        return line.bytes
    }

    /// Whether it is null.
    var isNull: Bool { if case .null = self { true } else { false } }

    /// The member of an object; null if there is none.
    public subscript(key: String) -> JSON {
        if case .object(let members) = self { return members[key] }
        return .null
    }

    /// The member of a member: `rule.file`; null if there is none.
    ///
    /// Names may have a point themselves.
    public subscript(path path: String) -> JSON {
        let own = self[path]
        guard own.isNull, let point = path.firstIndex(of: ".") else { return own }
        return self[String(path[..<point])][path: String(path[path.index(after: point)...])]
    }

    /// A number; nothing for anything else.
    public var number: Double? {
        switch self {
        case .int(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// Whether it is the truth value true.
    public var isTrue: Bool { if case .bool(true) = self { true } else { false } }

    /// The value as the cell of a table.
    public var cell: String {
        switch self {
        case .null: ""
        case .bool(let value): String(value)
        case .int(let value): String(value)
        case .number(let value): value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
        case .string(let value): value
        case .array(let values): values.map(\.cell).joined(separator: " ")
        case .object: line
        }
    }
}
