public import Domain

extension TradeTable {
    /// Gives every row that stands, ordered by reporter, partner, goods, period, flow and basis.
    public func eachRow(_ body: (TradeRow) throws -> Void) rethrows {
        for pair in pairs {
            let (reporter, partner) = (Int(pair >> 11), Int(pair & 0x7FF))
            let rows = withRows(reporter, partner) { rows in
                rows.keys.indices.compactMap { index in
                    row(rows.keys[index], at: rows.places?[index] ?? (0, rows.first + index), reporter, partner)
                }
            }
            for row in rows { try body(row) }
        }
    }

    private func row(
        _ key: UInt64, at place: (segment: Int, row: Int), _ reporter: Int, _ partner: Int
    ) -> TradeRow? {
        let file = segments[place.segment].file
        func number(_ column: UnsafeBufferPointer<UInt64>?) -> Double? {
            column.map { Double(bitPattern: $0[place.row]) }.flatMap { $0.isFinite ? $0 : nil }
        }
        let flow = Int(PackedKey.flow(key))
        guard let (code, edition) = goods(of: PackedKey.place(key)), flow < PackedKey.flows.count,
            let period = PackedKey.decoded(PackedKey.period(key)), let value = number(file.values)
        else { return nil }
        return TradeRow(
            reporter: countries[reporter], partner: countries[partner],
            basis: PackedKey.bases[Int(PackedKey.basis(key))], flow: PackedKey.flows[flow],
            goods: code, edition: edition, period: period, value: value, quantity: number(file.quantities),
            weight: number(file.weights), status: TradeStatus(rawValue: file.statuses?[place.row] ?? 0))
    }

    /// Writes every row that stands to a CSV file, whole or not at all; a number that isn't known is an empty cell.
    public func export(to path: String) throws(TradeStoreError) {
        let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
        let part = try PartFile(in: folder.isEmpty ? "/" : folder)
        var bytes = Array("reporter,partner,basis,flow,goods,edition,period,value,quantity,weight,status\n".utf8)
        var written = 0
        do {
            try eachRow { row in
                let texts = [
                    row.reporter.code, row.partner.code, "\(row.basis)", row.flow.rawValue, row.goods, row.edition,
                ]
                let numbers = [row.value, row.quantity, row.weight].map { $0.map { "\($0)" } ?? "" }
                let cells = texts.map(TradeTable.quoted) + ["\(row.period)"] + numbers + ["\(row.status.rawValue)"]
                bytes += Array((cells.joined(separator: ",") + "\n").utf8)
                guard bytes.count > 1 << 20 else { return }
                try part.write(bytes, at: written)
                written += bytes.count
                bytes = []
            }
        } catch { throw error as? TradeStoreError ?? .system("can't be written", path) }
        try part.write(bytes, at: written)
        try part.keep(as: path)
    }

    /// A cell that holds a comma, a quotation mark or a line's end is quoted.
    private static func quoted(_ cell: String) -> String {
        cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
            ? "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" : cell
    }
}
