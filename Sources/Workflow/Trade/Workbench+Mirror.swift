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
        guard let flows = try flows(of: source, goods: goods) else { return nil }
        let senders = rulebook.areas.members(of: sender) ?? [sender]
        let receivers = rulebook.areas.members(of: receiver) ?? [receiver]
        let (exported, exporters) = added(
            senders.flatMap { sender in flows.years(of: sender, with: receivers.filter { $0 != sender }, \.exported) })
        let (imported, importers) = added(
            receivers.flatMap { receiver in
                flows.years(of: receiver, with: senders.filter { $0 != receiver }, \.imported)
            })
        let series = MirrorSeries(exporter: exported, importer: imported)
        return Set(exported.keys).union(imported.keys).sorted().map { year in
            let gap = series.partialYears.contains(year) ? nil : series.gaps[year]
            let reasons = series.reasons(in: year) ?? []
            return .object([
                "type": "mirror", "source": .string(source), "from": .string(sender.code),
                "to": .string(receiver.code), "period": .string("\(year)"), "unit": .string(flows.unit),
                "exported": .finite(exported[year]), "imported": .finite(imported[year]),
                "exporters": .int(exporters[year] ?? 0), "importers": .int(importers[year] ?? 0),
                "gap_percent": .finite(gap.map { 100 * $0.gap }), "standing": .text(gap?.standing.rawValue),
                "part_year": .bool(series.partialYears.contains(year)),
                "reasons": .array(reasons.map { .string($0.rawValue) }),
            ])
        }
    }

    /// Figures added by year, and how many there are of each year.
    private func added(_ all: [[Int: Double]]) -> (sums: [Int: Double], counts: [Int: Int]) {
        var (sums, counts): ([Int: Double], [Int: Int]) = ([:], [:])
        for (year, value) in all.joined() {
            sums[year, default: 0] += value
            counts[year, default: 0] += 1
        }
        return (sums, counts)
    }
}
