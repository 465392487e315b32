public import Domain

/// How an office or a collection writes its trade tables: which columns mean what, and how their cells are written.
public struct TableDescription: Sendable {
    /// What a column can say.
    public enum Role: String, Sendable, Decodable, CaseIterable, CodingKey {
        case reporter, partner, flow, goods, edition, period, year, month, weight
    }

    /// A column of figures.
    public struct Values: Sendable, Decodable {
        /// The names that the column goes by.
        public var columns: [String]
        /// The currency.
        public var unit: Unit
        /// The power of ten that a one in the column stands for: 3 for thousands.
        public var power: Int?
        /// The flow, where the column is of one.
        public var flow: TradeFlow?
        /// What makes a country the partner, where it is known.
        public var basis: PartnerBasis?
        /// What of freight and insurance is in it, where it is known.
        public var valuation: Valuation?
    }

    /// The name of its file.
    public let name: String
    /// File names that it goes by, with `*` for anything, where the columns don't tell enough; none if they do.
    public let files: [String]
    /// The country that counts, where no column says it.
    public let reporter: Country?
    /// The names that each column goes by.
    public let columns: [Role: [String]]
    /// The columns of figures.
    public let values: [Values]
    /// What the cells of the flow's column mean.
    public let flows: [String: TradeFlow]
    /// The valuation by flow.
    public let valuations: [TradeFlow: Valuation]
    /// What makes a country the partner, by flow.
    public let bases: [TradeFlow: PartnerBasis]
    /// The cells that stand for all goods together.
    public let allGoods: Set<String>
    /// The cells that a row must have in other columns: all others are parts of what these rows count.
    public let keep: [String: Set<String>]
    /// The cells that stand for no figure.
    public let missing: Set<String>
    /// The words for months, by number, and those for the whole year, by 0.
    public let months: [String: Int]
    /// How remarks in brackets behind the name of an area begin.
    public let remarks: [String]
    /// Rows with the figures in them; they are run as tests.
    public let examples: [TradeExample]
    /// The file.
    public let file: RuleFile

    private struct Shape: Decodable {
        var files: [String]?
        var reporter: Country?
        var columns: [String: [String]]
        var values: [Values]
        var flows: [String: [String]]?
        var valuations: [String: Valuation]?
        var bases: [String: PartnerBasis]?
        var allGoods: [String]?
        var keep: [String: [String]]?
        var missing: [String]?
        var months: [String: [String]]?
        var remarks: [String]?
        var examples: [TradeExample]
        var origin: [String: String]

        enum CodingKeys: String, CodingKey {
            case files, reporter, columns, values, flows, valuations, bases, keep, missing, months, remarks
            case examples, origin
            case allGoods = "all-goods"
        }
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        func fault(_ what: String, _ remedy: String) -> RuleError {
            RuleError(file: file.path, what: what, remedy: remedy)
        }
        func flow(_ name: String) throws(RuleError) -> TradeFlow {
            guard let flow = TradeFlow(rawValue: name) else {
                throw fault("\"\(name)\" is no flow", "Write export, import, re-export or re-import.")
            }
            return flow
        }
        self.file = file
        name = file.name
        files = shape.files ?? []
        reporter = shape.reporter
        values = shape.values
        var columns: [Role: [String]] = [:]
        for (name, spellings) in shape.columns {
            guard let role = Role(rawValue: name) else {
                throw fault(
                    "\"\(name)\" is nothing that a column says",
                    "Write one of \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            columns[role] = spellings
        }
        self.columns = columns
        guard columns[.reporter] != nil || reporter != nil, columns[.partner] != nil,
            columns[.period] != nil || columns[.year] != nil
        else { throw fault("reporter, partner or time are missing", "Name their columns under columns.") }
        var flows: [String: TradeFlow] = [:]
        for (name, cells) in shape.flows ?? [:] { for cell in cells { flows[cell] = try flow(name) } }
        self.flows = flows
        guard columns[.flow] != nil || values.allSatisfy({ $0.flow != nil }) else {
            throw fault("the flow is missing", "Name its column, or the flow of each column of values.")
        }
        var valuations: [TradeFlow: Valuation] = [:]
        for (name, valuation) in shape.valuations ?? [:] { valuations[try flow(name)] = valuation }
        self.valuations = valuations
        var bases: [TradeFlow: PartnerBasis] = [:]
        for (name, basis) in shape.bases ?? [:] { bases[try flow(name)] = basis }
        self.bases = bases
        allGoods = Set(shape.allGoods ?? [])
        keep = (shape.keep ?? [:]).mapValues(Set.init)
        missing = Set(shape.missing ?? [""]).union([""])
        var months: [String: Int] = [:]
        for (number, words) in shape.months ?? [:] {
            guard let month = Int(number), (0...12).contains(month) else {
                throw fault("\"\(number)\" is no month", "Number the months from 1 to 12; 0 stands for the whole year.")
            }
            for word in words { months[word.lowercased()] = month }
        }
        self.months = months
        remarks = shape.remarks ?? []
        examples = shape.examples
    }

    /// Whether a table with these columns, in a file of this name, can be one of these.
    public func fits(_ header: [String], file name: String) -> Bool {
        guard files.isEmpty || files.contains(where: { Self.matches($0[...], name[...]) }) else { return false }
        let present = Set(header)
        // A weight and an edition may be there or not.
        return columns.allSatisfy { role, names in
            [.weight, .edition, .goods].contains(role) || names.contains(where: present.contains)
        } && values.contains { $0.columns.contains(where: present.contains) }
            && keep.keys.allSatisfy(present.contains)
    }

    private static func matches(_ pattern: Substring, _ name: Substring) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        if first == "*" {
            let rest = pattern.dropFirst()
            return name.indices.contains { matches(rest, name[$0...]) } || matches(rest, name[name.endIndex...])
        }
        return name.first == first && matches(pattern.dropFirst(), name.dropFirst())
    }
}
