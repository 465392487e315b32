/// Goods that are looked at together, by their codes in the Harmonized System of 2022.
public struct Basket: Sendable {
    /// A code that held the goods in an earlier edition.
    public struct Earlier: Sendable, Decodable {
        /// The code.
        public var code: String
        /// Whether it held other goods, too.
        public var wider: Bool
    }

    /// A code and the part that it belongs to.
    public struct Example: Sendable, Decodable {
        /// A code of six digits.
        public var code: String
        /// The part.
        public var part: String
    }

    /// The name of its file.
    public let name: String
    /// What it is called in print.
    public let says: String
    /// The codes of each part, of six digits or of the heading that holds them all.
    public let parts: [String: [String]]
    /// What held a code's goods in the edition of 2017, where that was another one.
    public let earlier: [String: Earlier]
    /// Codes with the parts that they belong to; they are run as tests.
    public let examples: [Example]
    /// The file.
    public let file: RuleFile

    private struct Shape: Decodable {
        var says: String
        var parts: [String: [String]]
        var earlier: [String: Earlier]?
        var examples: [Example]
        var origin: [String: String]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        for code in shape.parts.values.joined() + (shape.earlier ?? [:]).values.map(\.code) {
            guard [2, 4, 6].contains(code.utf8.count), code.utf8.allSatisfy({ (48...57).contains($0) }) else {
                throw RuleError(
                    file: file.path, line: RuleLines(file).line(of: code),
                    what: "\"\(code)\" is no code of the Harmonized System",
                    remedy: "Write two, four or six digits, in quotes.")
            }
        }
        self.file = file
        name = file.name
        says = shape.says
        parts = shape.parts
        earlier = shape.earlier ?? [:]
        examples = shape.examples
    }

    /// The part that a code of six digits belongs to.
    public func part(of code: String) -> String? {
        parts.first { $0.value.contains(where: code.hasPrefix) }?.key
    }

    /// The codes of a table that hold the basket's goods, wider and narrower ones; of some only an earlier, wider one.
    ///
    /// Not every country has every code, so that a sum has to see to it that none is counted inside another.
    public func codes(among present: Set<String>) -> (codes: Set<String>, wider: Set<String>) {
        held(Array(parts.values.joined()), present)
    }

    /// The same for one part of it.
    public func codes(of part: String, among present: Set<String>) -> (codes: Set<String>, wider: Set<String>) {
        held(parts[part] ?? [], present)
    }

    private func held(_ wanted: [String], _ present: Set<String>) -> (codes: Set<String>, wider: Set<String>) {
        var codes: Set<String> = []
        var wider: Set<String> = []
        for code in wanted {
            codes.formUnion(present.filter { $0.hasPrefix(code) })
            // Tables of several editions have both.
            guard let old = earlier[code], present.contains(old.code) else { continue }
            codes.insert(old.code)
            if old.wider { wider.insert(old.code) }
        }
        return (codes, wider)
    }
}
