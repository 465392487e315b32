public import Domain
import Rules
import Statistics
import TradeStore

extension Workbench {
    /// A flow as its exporters and as its importers count it, by year, as records; nothing if the source has no rows.
    ///
    /// A group stands for its members, whose figures are added; what the table says of the group itself isn't. A year in
    /// which one side seems to have counted a part only is told so, and has no gap.
    /// - Parameters:
    ///   - source: the name of a file in `Rules/Sources/Trade`, with the currency behind it where it has several.
    ///   - goods: codes and names of baskets, or all that the source has.
    public func mirror(
        of source: String, from sender: Country, to receiver: Country, goods: [String]
    ) throws -> [JSON]? {
        guard let tradeFolder, try tradeSources().contains(source) else { return nil }
        let table = try TradeFolder(tradeFolder).table(source)
        let flows = CountedFlows(table, goods: codes(of: goods, in: table))
        let senders = rulebook.areas.members(of: sender) ?? [sender]
        let receivers = rulebook.areas.members(of: receiver) ?? [receiver]
        var (exported, imported): ([Int: Double], [Int: Double]) = ([:], [:])
        var (exporters, importers): ([Int: Int], [Int: Int]) = ([:], [:])
        for sender in senders {
            for receiver in receivers where receiver != sender {
                for (year, value) in flows.years(of: sender, with: receiver, \.exported) {
                    exported[year, default: 0] += value
                    exporters[year, default: 0] += 1
                }
                for (year, value) in flows.years(of: receiver, with: sender, \.imported) {
                    imported[year, default: 0] += value
                    importers[year, default: 0] += 1
                }
            }
        }
        let series = MirrorSeries(exporter: exported, importer: imported)
        return Set(exported.keys).union(imported.keys).sorted().map { year in
            let gap = series.partialYears.contains(year) ? nil : series.gaps[year]
            let reasons = series.reasons(in: year) ?? []
            return .object([
                "type": "mirror", "source": .string(source), "from": .string(sender.code),
                "to": .string(receiver.code), "period": .string("\(year)"), "unit": .string(table.unit),
                "exported": .finite(exported[year]), "imported": .finite(imported[year]),
                "exporters": .int(exporters[year] ?? 0), "importers": .int(importers[year] ?? 0),
                "gap_percent": .finite(gap.map { 100 * $0.gap }), "standing": .text(gap?.standing.rawValue),
                "part_year": .bool(series.partialYears.contains(year)),
                "reasons": .array(reasons.map { .string($0.rawValue) }),
            ])
        }
    }
}
