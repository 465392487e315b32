import TradeStore

extension Workbench {
    /// Gives all rows of a source that stand, a stretch of bytes at a time; says whether there are any.
    /// - Parameter source: the name of a file in `Rules/Sources/Trade`, with the currency behind it where it has several.
    public func exportTrade(_ source: String, as form: TradeForm, _ write: ([UInt8]) throws -> Void) throws -> Bool {
        guard let tradeFolder, try tradeSources().contains(source) else { return false }
        let table = try TradeFolder(tradeFolder).table(source)
        var bytes = Array(form.header.utf8)
        try table.eachRow { row in
            bytes += form.line(row, unit: table.unit).utf8
            guard bytes.count > 1 << 18 else { return }
            try write(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        try write(bytes)
        return true
    }
}
