/// A country or a group that trades as one, by ISO 3166-1 alpha-3 code; `EUU` is the European Union, `WLD` the world.
public struct Country: Hashable, Sendable, WrittenAsText, Comparable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
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

    /// What is stored: the code.
    public var written: String { code }

    /// Reads what was stored.
    public init?(written: String) { code = written }
}
