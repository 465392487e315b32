/// How tables for gravity regressions are written: trade between pairs of countries, with what may explain it.
public struct PanelDescription: Sendable {
    /// What a column can say; all other columns of numbers are covariates.
    public enum Role: String, Sendable, CaseIterable {
        case exporter, importer, year, trade, output, expenditure
    }

    /// How a column writes distances.
    public enum Scale: String, Sendable {
        /// As they are.
        case levels
        /// As natural logarithms.
        case logs
    }

    /// The name of its file.
    public let name: String
    /// The names that each column goes by.
    public let columns: [Role: [String]]
    /// The columns of distances, by name.
    public let distances: [String: Scale]
    /// The cells that stand for no figure.
    public let missing: Set<String>
    /// Rows with what is read in them; they are run as tests.
    public let examples: [PanelExample]
    /// The file.
    public let file: RuleFile

    private struct Shape: Decodable {
        var columns: [String: [String]]
        var distances: [String: [String]]?
        var missing: [String]?
        var examples: [PanelExample]
        var origin: [String: String]
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        func fault(_ what: String, _ remedy: String) -> RuleError {
            RuleError(file: file.path, what: what, remedy: remedy)
        }
        let columns: [Role: [String]] = try file.named(shape.columns, as: "a column of a panel")
        guard columns[.exporter] != nil, columns[.importer] != nil, columns[.trade] != nil else {
            throw fault("exporter, importer or trade are missing", "Name their columns under columns.")
        }
        var distances: [String: Scale] = [:]
        for (name, spellings) in shape.distances ?? [:] {
            guard let scale = Scale(rawValue: name) else {
                throw fault("\"\(name)\" is no way to write distances", "Write levels or logs.")
            }
            for spelling in spellings { distances[spelling] = scale }
        }
        self.file = file
        self.columns = columns
        self.distances = distances
        name = file.name
        missing = Set(shape.missing ?? []).union([""])
        examples = shape.examples
    }

    /// The column of a table that has a role; nothing if none has.
    public func column(_ role: Role, among header: [String]) -> String? {
        columns[role]?.first(where: header.contains)
    }

    /// Whether a table with these columns can be a panel: both countries, their trade and at least one column more.
    public func fits(_ header: [String]) -> Bool {
        let held = Role.allCases.compactMap { column($0, among: header) }
        return [.exporter, .importer, .trade].allSatisfy { column($0, among: header) != nil }
            && header.contains { !$0.isEmpty && !held.contains($0) }
    }
}
