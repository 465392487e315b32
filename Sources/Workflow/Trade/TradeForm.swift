import Domain

/// A form in which trade rows are given to other programs.
public enum TradeForm: String, CaseIterable, Sendable {
    /// Comma-separated values with our own names.
    case csv
    /// SDMX-CSV 2.0 (SDMX 3.0, section 5b), which statistical offices exchange.
    case sdmxCSV = "sdmx-csv"

    /// The names of the columns.
    var header: String {
        switch self {
        case .csv: "reporter,partner,basis,flow,goods,edition,period,value,unit,quantity,weight,status\n"
        case .sdmxCSV:
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REPORTER,PARTNER,PARTNER_BASIS,FLOW,PRODUCT,PRODUCT_EDITION,TIME_PERIOD,"
                + "OBS_VALUE,QUANTITY,WEIGHT,UNIT_MEASURE,OBS_STATUS,CONF_STATUS\n"
        }
    }

    /// A row; a number that isn't known is an empty cell.
    func line(_ row: TradeRow, unit: String) -> String {
        let (quantity, weight) = (row.quantity.map(Self.number) ?? "", row.weight.map(Self.number) ?? "")
        let cells =
            switch self {
            case .csv:
                [
                    row.reporter.code, row.partner.code, row.basis.rawValue, row.flow.rawValue, row.goods, row.edition,
                    row.period.description, Self.number(row.value), unit, quantity, weight, "\(row.status.rawValue)",
                ]
            case .sdmxCSV:
                [
                    "dataflow", "DYAD:TRADE(1.0)", "I", row.period.months?.months.count == 12 ? "A" : "M",
                    row.reporter.code, row.partner.code, row.basis.rawValue, Self.code(row.flow), row.goods,
                    row.edition,
                    row.period.description, Self.number(row.value), quantity, weight, unit, Self.code(row.status),
                    row.status.contains(.confidential) ? "C" : "F",
                ]
            }
        return cells.map(Self.quoted).joined(separator: ",") + "\n"
    }

    /// The flow's code in the statistics of merchandise trade.
    private static func code(_ flow: TradeFlow) -> String {
        switch flow {
        case .export: "X"
        case .import: "M"
        case .reExport: "RX"
        case .reImport: "RM"
        }
    }

    /// The code of SDMX's CL_OBS_STATUS.
    private static func code(_ status: TradeStatus) -> String {
        status.contains(.estimated) ? "E" : status.contains(.provisional) ? "P" : "A"
    }

    /// The shortest digits that give the same number again, a whole number without a point.
    private static func number(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A cell that holds a comma, a quotation mark or a line's end is quoted.
    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { [10, 13, 34, 44].contains($0) }) else { return cell }
        return "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}
