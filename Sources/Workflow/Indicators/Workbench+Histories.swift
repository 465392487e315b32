public import Domain
import Rules
import TradeStore

extension Workbench {
    /// A source of trade figures and the currency that it counts in.
    public struct TradeSource: Sendable, Hashable {
        /// The name: of a file in `Rules/Sources`, with the currency behind it where a table has several.
        public var name: String
        /// The currency.
        public var unit: String
        /// Whether it is quoted prints, not a table.
        public var isPrints: Bool
    }

    /// Where trade figures were taken from: prints first, then tables by name.
    public func figureSources() async throws -> [TradeSource] {
        let prints = Set(
            try await ledger.observations().compactMap { print in
                print.measure == .level && rulebook.sources.contains { $0.name == print.source }
                    ? TradeSource(name: print.source, unit: print.quantity.unit.code, isPrints: true) : nil
            })
        guard let tradeFolder else { return prints.sorted { $0.name < $1.name } }
        let tables = Set(
            try TradeFolder(tradeFolder).files().map { file in
                TradeSource(name: file.release.source, unit: file.release.unit, isPrints: false)
            })
        return prints.sorted { $0.name < $1.name } + tables.sorted { $0.name < $1.name }
    }

    /// The table that a name means; without one all tables in the currency that most of them count in.
    public func tableSource(_ name: String?) async throws -> String {
        if let name { return name }
        let units = Dictionary(grouping: try await figureSources().filter { !$0.isPrints }, by: \.unit)
        return units.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? ""
    }

    /// The first year of the change that detours between two countries are measured from; nothing if no rule says it.
    ///
    /// That of the pair of the two, else of the first pair that the receiver belongs to.
    public func changeYear(between sender: Country, and receiver: Country) -> Int? {
        let pairs = rulebook.dyads.filter { $0.sides.contains(receiver) && $0.since != nil }
        return (pairs.first { $0.sides.contains(sender) } ?? pairs.first)?.since
    }

    /// What a country counts of its trade with another, by a source.
    func history(
        of source: TradeSource, reporter: Country, partner: Country, goods: [String]
    ) async throws -> TradeHistory {
        guard source.isPrints else {
            let flows = try flows(of: source.name, goods: goods)
            return TradeHistory(
                source: source.name, unit: source.unit, flows?.trade(of: reporter, with: partner) ?? [])
        }
        let sides: Set = [reporter, partner]
        let prints = try await ledger.observations().filter { print in
            print.source == source.name && print.flow.reporter == reporter
                && Set([print.flow.from, print.flow.to].compactMap { $0 }) == sides
                && (goods.isEmpty || print.flow.goods.map(goods.contains) ?? false)
        }
        return TradeHistory(source: source.name, unit: source.unit, prints: prints)
    }
}
