public import Domain

/// How an office or a collection writes its trade tables: which columns mean what, and how their cells are written.
public struct TableDescription: Sendable {
    /// What a column can say.
    public enum Role: String, Sendable, Decodable, CaseIterable, CodingKey {
        case reporter, partner, flow, goods, edition, period, year, month, weight, quantity, unit, scale, status
        case quantityUnit = "quantity-unit"

        /// Whether a table can do without it.
        public var isOptional: Bool {
            switch self {
            case .reporter, .partner, .flow: false
            default: true
            }
        }
    }

    /// A column of figures, or the many columns of a wide table.
    public struct Values: Sendable, Decodable {
        /// The names that the column goes by.
        public var columns: [String]?
        /// Whether every column whose name is a time is meant.
        public var wide: Bool?
        /// The currency, where it isn't said by a column of its own.
        public var unit: Unit?
        /// The power of ten that a one in the column stands for: 3 for thousands.
        public var power: Int?
        /// The flow, where the column is of one.
        public var flow: TradeFlow?
        /// What makes a country the partner, where it is known.
        public var basis: PartnerBasis?
        /// What of freight and insurance is in it, where it is known.
        public var valuation: Valuation?
        /// The month of the row's year that the column is of.
        public var month: Int?
        /// Whether it counts from January to the row's month.
        public var toDate: Bool?

        enum CodingKeys: String, CodingKey {
            case columns, wide, unit, power, flow, basis, valuation, month
            case toDate = "to-date"
        }
    }

    /// The name of its file.
    public let name: String
    /// File names that it goes by, with `*` for anything, where the columns don't tell enough; none if they do.
    public let files: [String]
    /// Columns by which it is told from other tables, though it could be read without them.
    public let needs: Set<Role>
    /// The country that counts, where no column says it.
    public let reporter: Country?
    /// The names that each column goes by.
    public let columns: [Role: [String]]
    /// The columns of figures.
    public let values: [Values]
    /// What the cells of the flow's column mean.
    public let flows: [String: TradeFlow]
    /// The flow by the file's name, where no column says it.
    public let flowFiles: [(pattern: String, flow: TradeFlow)]
    /// The valuation by flow.
    public let valuations: [TradeFlow: Valuation]
    /// Whether its figures are put together from what both sides count, so that they are no office's own.
    public let isReconciled: Bool
    /// What makes a country the partner, by flow.
    public let bases: [TradeFlow: PartnerBasis]
    /// Whether codes of goods have all their digits, so that none is missing a nought before it.
    public let hasWholeCodes: Bool
    /// The cells that stand for all goods together.
    public let allGoods: Set<String>
    /// What the cells of the edition's column mean: `HS2022` for `H6`.
    public let editions: [String: String]
    /// The edition by the file's name, where no column says it.
    public let editionFiles: [(pattern: String, edition: String)]
    /// What cells of reporter and partner mean in this source alone: its own codes.
    public let areas: [String: Country]
    /// The cells that a row must have in other columns: all others are parts of what these rows count.
    public let keep: [String: Set<String>]
    /// The cells by which rows are known that count something else than trade by value.
    public let leave: [String: Set<String>]
    /// The columns that cut a figure into parts without giving their sum: the rows are added.
    public let parts: [String]
    /// The columns that are known and say nothing that is needed.
    public let others: [String]
    /// The cells that stand for no figure.
    public let missing: Set<String>
    /// What the cells of the unit's column mean.
    public let units: [String: Unit]
    /// The powers of ten that the cells of the scale's column stand for.
    public let scales: [String: Int]
    /// The remarks by the letters that stand for them.
    public let flags: [String: TradeStatus]
    /// The signs before the decimals of a number.
    public let decimals: Set<Character>
    /// The power of ten of a ton that a one in the column of weights stands for: -3 for kilograms.
    public let weightPower: Int
    /// The units of quantity that are weights, with their power of ten of a ton.
    public let weights: [String: Int]
    /// The words for months, by number, and those for the whole year, by 0.
    public let months: [String: Int]
    /// How remarks in brackets behind the name of an area begin.
    public let remarks: [String]
    /// Rows with the figures in them; they are run as tests.
    public let examples: [TradeExample]
    /// The file.
    public let file: RuleFile

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(TableShape.self)
        func fault(_ what: String, _ remedy: String) -> RuleError {
            RuleError(file: file.path, what: what, remedy: remedy)
        }
        func flow(_ name: String) throws(RuleError) -> TradeFlow {
            guard let flow = TradeFlow(rawValue: name) else {
                throw fault("\"\(name)\" is no flow", "Write export, import, re-export or re-import.")
            }
            return flow
        }
        /// A map of meanings to cells, turned about.
        func cells<Meaning>(
            _ lists: [String: [String]]?, _ meaning: (String) throws(RuleError) -> Meaning
        ) throws(RuleError) -> [String: Meaning] {
            var cells: [String: Meaning] = [:]
            for (name, all) in lists ?? [:] {
                let meaning = try meaning(name)
                for cell in all { cells[cell] = meaning }
            }
            return cells
        }
        self.file = file
        name = file.name
        files = shape.files ?? []
        needs = Set(shape.needs ?? [])
        reporter = shape.reporter
        isReconciled = shape.reconciled ?? false
        values = shape.values
        let columns: [Role: [String]] = try file.named(shape.columns, as: "a column")
        self.columns = columns
        guard columns[.reporter] != nil || reporter != nil, columns[.partner] != nil,
            columns[.period] != nil || columns[.year] != nil || values.contains(where: { $0.wide == true })
        else { throw fault("reporter, partner or time are missing", "Name their columns under columns.") }
        guard values.allSatisfy({ $0.columns != nil || $0.wide == true }) else {
            throw fault("a value has no column", "Name its columns, or write wide: true.")
        }
        guard columns[.unit] != nil || values.allSatisfy({ $0.unit != nil }) else {
            throw fault("the unit is missing", "Name its column, or the unit of each column of values.")
        }
        flows = try cells(shape.flows, flow)
        flowFiles = try cells(shape.flowFiles, flow).sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) }
        guard columns[.flow] != nil || !flowFiles.isEmpty || values.allSatisfy({ $0.flow != nil }) else {
            throw fault("the flow is missing", "Name its column, or the flow of each column of values.")
        }
        var valuations: [TradeFlow: Valuation] = [:]
        for (name, valuation) in shape.valuations ?? [:] { valuations[try flow(name)] = valuation }
        self.valuations = valuations
        var bases: [TradeFlow: PartnerBasis] = [:]
        for (name, basis) in shape.bases ?? [:] { bases[try flow(name)] = basis }
        self.bases = bases
        hasWholeCodes = shape.wholeCodes ?? false
        allGoods = Set(shape.allGoods ?? [])
        editions = try cells(shape.editions) { name throws(RuleError) in name }
        editionFiles = try cells(shape.editionFiles) { name throws(RuleError) in name }
            .sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) }
        areas = try cells(shape.areas) { name throws(RuleError) in Country(name) }
        keep = (shape.keep ?? [:]).mapValues(Set.init)
        leave = (shape.leave ?? [:]).mapValues(Set.init)
        parts = shape.parts ?? []
        others = shape.others ?? []
        missing = Set(shape.missing ?? []).union([""])
        units = try cells(shape.units) { name throws(RuleError) in Unit(name) }
        func power(_ name: String) throws(RuleError) -> Int {
            guard let power = Int(name), (-9...12).contains(power) else {
                throw fault("\"\(name)\" is no power of ten", "Write 3 for thousands, 6 for millions.")
            }
            return power
        }
        scales = try cells(shape.scales, power)
        weights = try cells(shape.weights, power)
        flags = try cells(shape.flags) { name throws(RuleError) in
            guard let remark = TradeStatus.Remark(rawValue: name) else {
                throw fault(
                    "\"\(name)\" is no remark",
                    "Write one of \(TradeStatus.Remark.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            return TradeStatus(remark)
        }
        decimals = Set(shape.decimals?.joined() ?? ".")
        weightPower = shape.weightPower ?? -3
        months = try cells(shape.months) { number throws(RuleError) in
            guard let month = Int(number), (0...12).contains(month) else {
                throw fault("\"\(number)\" is no month", "Number the months from 1 to 12; 0 stands for the whole year.")
            }
            return month
        }.reduce(into: [:]) { $0[$1.key.lowercased()] = $1.value }
        remarks = shape.remarks ?? []
        examples = shape.examples
    }

    /// Whether a file of this name can be one of these.
    public func fits(file name: String) -> Bool {
        let name = name.lowercased()
        return files.isEmpty || files.contains { Self.matches($0.lowercased()[...], name[...]) }
    }

    /// The flow that the name of a file tells.
    public func flow(ofFile name: String) -> TradeFlow? {
        flowFiles.first { Self.matches($0.pattern[...], name.lowercased()[...]) }?.flow
    }

    /// The edition that the name of a file tells.
    public func edition(ofFile name: String) -> String? {
        editionFiles.first { Self.matches($0.pattern[...], name.lowercased()[...]) }?.edition
    }

    /// A column's name by its letters, digits and signs of money alone, in small letters, so that `reporterISO`,
    /// `ReporterISO` and `reporter_iso` are one; what stands behind a colon is a label.
    public static func plain(_ column: String) -> String {
        let head = column.split(separator: ":", maxSplits: 1).first ?? ""
        return String(head.lowercased().filter { $0.isLetter || $0.isNumber || $0.isCurrencySymbol })
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
