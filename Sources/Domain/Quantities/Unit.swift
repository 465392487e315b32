/// What a number counts: an ISO 4217 currency, `percent`, `percentage-point`, `ratio`, a UCUM unit, `count:<noun>`, or `1`.
public struct Unit: Hashable, Sendable, WrittenAsText, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The code.
    public let code: String

    /// Takes a code.
    public init(_ code: String) { self.code = code }

    /// Takes a code.
    public init(stringLiteral value: String) { code = value }

    /// Parts of a hundred.
    public static let percent: Unit = "percent"
    /// Differences of percentages.
    public static let percentagePoint: Unit = "percentage-point"
    /// Times as much.
    public static let ratio: Unit = "ratio"
    /// A bare number.
    public static let one: Unit = "1"

    /// Things counted by their noun.
    public static func count(_ noun: String) -> Unit { Unit("count:\(noun)") }

    /// Whether it is a currency: three capital letters.
    public var isCurrency: Bool { code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) } }

    /// The code itself.
    public var description: String { code }

    /// Orders by code.
    public static func < (a: Unit, b: Unit) -> Bool { a.code < b.code }

    /// What is stored: the code.
    public var written: String { code }

    /// Reads what was stored.
    public init?(written: String) { code = written }
}
