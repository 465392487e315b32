/// Trade between pairs of countries with what may explain it, column by column: what gravity regressions are made on.
public struct PanelTable: Sendable {
    /// A column of numbers; a cell without one is not a number.
    public struct Column: Sendable {
        /// Its name in the table.
        public var name: String
        /// A number for each row.
        public var values: [Double]
    }

    /// The exporter of each row, as the table writes it.
    public var exporters: [String] = []
    /// The importer of each row.
    public var importers: [String] = []
    /// The year of each row; none at all where the table has no such column.
    public var years: [Int] = []
    /// The trade from the exporter to the importer, in the table's unit; not a number where it isn't known.
    public var trade: [Double] = []
    /// All other columns of numbers, in the table's order; output and expenditure are among them.
    public var covariates: [Column] = []

    /// The number of rows.
    public var rows: Int { trade.count }

    /// A covariate by its name; nothing if there is none.
    public subscript(name: String) -> [Double]? { covariates.first { $0.name == name }?.values }
}
