/// A country or a group that trades as one, by ISO 3166-1 alpha-3 code; `EUU` is the European Union, `WLD` the world.
public struct Country: Hashable, Sendable, Codable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The code.
    public let code: String

    /// Takes a code.
    public init(_ code: String) { self.code = code }

    /// Takes a code.
    public init(stringLiteral value: String) { code = value }

    /// The code itself.
    public var description: String { code }

    /// Orders by code.
    public static func < (a: Country, b: Country) -> Bool { a.code < b.code }

    /// Reads the code back.
    public init(from decoder: any Decoder) throws { code = try decoder.singleValueContainer().decode(String.self) }

    /// Writes the code as one string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
