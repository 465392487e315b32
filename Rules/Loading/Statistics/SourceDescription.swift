public import Domain

/// How a statistical source writes its tables: which columns mean what, and what is known of its prints.
public struct SourceDescription: Sendable {
    /// The name of its file: `gacc`.
    public let name: String
    /// The country that counts.
    public let reporter: Country
    /// The goods that its rows speak of.
    public let goods: String
    /// The columns that say when, what, where from and when printed.
    public let columns: Columns
    /// What each code of the column of flows means.
    public let flows: [String: FlowMeaning]
    /// How levels are written.
    public let level: Level?
    /// How growths are written.
    public let growth: Growth?
    /// When figures are published where their rows don't say it.
    public let publishes: PublicationCalendar
    /// How far the base of a printed growth is from the first print of the year before.
    public let revisedBase: RevisedBase?
    /// Rows and the observations in them; they are run as tests.
    public let examples: [SourceExample]
    /// The file.
    public let file: RuleFile

    /// The columns that every row needs or may have, by name.
    public struct Columns: Sendable, Decodable {
        /// The time.
        public var period: String
        /// The flow.
        public var flow: String
        /// The address that the row is taken from.
        public var address: String?
        /// What the compilers remark.
        public var note: String?
        /// The day of the print.
        public var printed: String?
    }

    /// What a code of the column of flows means.
    public struct FlowMeaning: Sendable, Decodable {
        /// The name of a file in `Rules/Indicators`.
        public var indicator: String
        /// What of the trade is meant.
        public var kind: FlowKind
        /// The sender of the goods, or the reporter.
        public var from: Country
        /// The receiver of the goods, or the partner.
        public var to: Country
    }

    /// How levels are written.
    public struct Level: Sendable, Decodable {
        /// The column.
        public var column: String
        /// The unit.
        public var unit: Unit
        /// The power of ten that a one in the column stands for: 9 for billions.
        public var power: Int
    }

    /// How growths are written: in percent, against the same time a year before.
    public struct Growth: Sendable, Decodable {
        /// The column.
        public var column: String
        /// The column of the currency that both years were counted in.
        public var basis: String?
        /// The currencies by the code in that column.
        public var currencies: [String: Unit]
        /// The codes in that column that name no currency.
        public var unstated: [String]
        /// Words of a note that say how the growth was quoted.
        public var hedges: [String: Hedge]
    }

    private struct Shape: Decodable {
        var reporter: Country
        var goods: String
        var columns: Columns
        var flows: [String: FlowMeaning]
        var level: Level?
        var growth: Growth?
        var publishes: PublicationCalendar
        var revisedBase: RevisedBase?
        var examples: [SourceExample]
        var origin: [String: String]

        enum CodingKeys: String, CodingKey {
            case reporter, goods, columns, flows, level, growth, publishes, examples, origin
            case revisedBase = "revised-base"
        }
    }

    init(_ file: RuleFile) throws(RuleError) {
        let shape = try file.decode(Shape.self)
        guard shape.level != nil || shape.growth != nil else {
            throw RuleError(
                file: file.path, what: "neither levels nor growths are described",
                remedy: "Name the column of the levels under level, that of the growths under growth, or both.")
        }
        self.file = file
        name = file.name
        reporter = shape.reporter
        goods = shape.goods
        columns = shape.columns
        flows = shape.flows
        level = shape.level
        growth = shape.growth
        publishes = shape.publishes
        revisedBase = shape.revisedBase
        examples = shape.examples
    }

    /// The columns that a table of this source has.
    public var requiredColumns: [String] {
        [columns.period, columns.flow] + [level?.column, growth?.column].compactMap { $0 }
    }
}
