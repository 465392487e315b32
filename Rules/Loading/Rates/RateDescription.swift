public import Domain

/// How a table of exchange rates is written: a row a day or month, with a column a currency or a row a currency.
public struct RateDescription: Sendable {
    /// What a column can say.
    public enum Role: String, Sendable, CaseIterable {
        /// The day or the month.
        case date
        /// The price.
        case rate
        /// The currency of which units are bought.
        case base
        /// The currency that is paid.
        case quoted
        /// How many units of the base are bought at the price.
        case nominal
    }

    /// The name of its file.
    public let name: String
    /// The source that its observations name.
    public let source: String
    /// The names that each column goes by.
    public let columns: [Role: [String]]
    /// Whether every column whose name is the code of a currency holds its price.
    public let isWide: Bool
    /// The currency of which units are bought, where no column says it.
    public let base: Unit?
    /// The currency that is paid, where no column says it.
    public let quoted: Unit?
    /// What cells call currencies, besides their codes.
    public let currencies: [String: Unit]
    /// The sign before decimals.
    public let decimal: String
    /// The order of the parts of a date.
    public let dates: DateOrder
    /// The cells that stand for no rate.
    public let missing: Set<String>
    /// Rows with what is read in them; they are run as tests.
    public let examples: [RateExample]
    /// The file.
    public let file: RuleFile

    /// The order of the parts of a date.
    public enum DateOrder: String, Sendable, Decodable {
        /// 2024-05-06, or 2024-05 for a month.
        case year
        /// 06.05.2024, or 05.2024 for a month.
        case day
        /// 5/6/2024.
        case month
    }

    private struct Shape: Decodable {
        var source: String?
        var columns: [String: [String]]
        var wide: Bool?
        var base: Unit?
        var quoted: Unit?
        var currencies: [String: [String]]?
        var decimal: String?
        var dates: DateOrder?
        var missing: [String]?
        var examples: [RateExample]
        var origin: [String: String]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        func fault(_ what: String, _ remedy: String) -> RuleError {
            RuleError(file: file.path, what: what, remedy: remedy)
        }
        let columns: [Role: [String]] = try file.named(shape.columns, as: "a column of rates")
        isWide = shape.wide ?? false
        guard columns[.date] != nil, isWide || columns[.rate] != nil else {
            throw fault("date or rate are missing", "Name their columns under columns, or write wide: true.")
        }
        guard columns[.base] != nil || shape.base != nil, isWide || columns[.quoted] != nil || shape.quoted != nil
        else {
            throw fault(
                "it doesn't say which currency is bought or which is paid",
                "Name the columns base and quoted, or write the currency itself under base or quoted.")
        }
        var currencies: [String: Unit] = [:]
        for (code, names) in shape.currencies ?? [:] {
            for name in names {
                guard currencies.updateValue(Unit(code), forKey: name) == nil else {
                    throw fault("\"\(name)\" names two currencies", "Leave the name to one of them.")
                }
            }
        }
        self.file = file
        self.columns = columns
        self.currencies = currencies
        name = file.name
        source = shape.source ?? file.name
        base = shape.base
        quoted = shape.quoted
        decimal = shape.decimal ?? "."
        dates = shape.dates ?? .year
        missing = Set(shape.missing ?? []).union([""])
        examples = shape.examples
    }

    /// The column of a table that has a role; nothing if none has.
    public func column(_ role: Role, among header: [String]) -> String? {
        columns[role]?.first(where: header.contains)
    }

    /// Whether a table with these columns is described: every role has one, and a wide one a column of a known currency.
    public func fits(_ header: [String], known: (Unit) -> Bool) -> Bool {
        // What a table may leave out, it must say once for all rows.
        let optional: Set<Role> = [.nominal, base == nil ? .nominal : .base, quoted == nil ? .nominal : .quoted]
        return columns.keys.allSatisfy { optional.contains($0) || column($0, among: header) != nil }
            && (!isWide || header.contains { known(Unit($0)) })
    }
}
