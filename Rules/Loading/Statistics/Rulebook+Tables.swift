extension Rulebook {
    /// The description of the table that a source of trade rows was taken from; one that counts in several currencies has the
    /// currency behind its name.
    public func tradeTable(of source: String) -> TableDescription? {
        tradeTables.first { $0.name == source } ?? tradeTables.first { source.hasPrefix("\($0.name)-") }
    }
}
