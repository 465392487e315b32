public import Domain
import Rules
import Statistics
import TradeStore

extension Workbench {
    /// How much of the trade from one country to another seems to go through each third one since a year, as records, the
    /// largest throughflow first; nothing if the source has no rows.
    ///
    /// Each leg is what the third country counted, or what the other side counted of it where that is missing. Both are held
    /// against the mean of the periods before and against how the trade of all others moved. Groups are left out, since they
    /// hold their members. A third country without a period on either side of the year isn't judged.
    /// - Parameters:
    ///   - source: the name of a file in `Rules/Sources/Trade`, with the currency behind it where it has several.
    ///   - goods: codes and names of baskets, or all that the source has.
    ///   - year: the first year after the change.
    public func detours(
        of source: String, from origin: Country, to destination: Country, goods: [String], since year: Int
    ) throws -> [JSON]? {
        guard let flows = try flows(of: source, goods: goods) else { return nil }
        let others = flows.countries.filter {
            $0 != origin && $0 != destination && rulebook.areas.kind($0) == .country
        }
        let legs = others.map { other in
            (
                country: other, outbound: flows.legs(from: origin, to: other, since: year),
                inbound: flows.legs(from: other, to: destination, since: year)
            )
        }
        // Both legs and all controls are of years, or all of months.
        var judged: [Country: (Statistics.Detour, TradeLeg, TradeLeg)] = [:]
        for frequency in [\(years: TradeLeg?, months: TradeLeg?).years, \.months] {
            for third in legs where judged[third.country] == nil {
                guard let imports = third.outbound[keyPath: frequency], let exports = third.inbound[keyPath: frequency]
                else { continue }
                let controls = legs.filter { $0.country != third.country }
                let detour = Statistics.Detour(
                    through: third.country.code, imports: imports, exports: exports,
                    importControls: controls.compactMap { $0.outbound[keyPath: frequency] },
                    exportControls: controls.compactMap { $0.inbound[keyPath: frequency] })
                judged[third.country] = (detour, imports, exports)
            }
        }
        return judged.values.sorted { ($1.0.throughflow, $0.0.country) < ($0.0.throughflow, $1.0.country) }.map {
            detour, imports, exports in
            .object([
                "type": "detour", "source": .string(source), "from": .string(origin.code),
                "via": .string(detour.country), "to": .string(destination.code), "unit": .string(flows.unit),
                "imports_before": .finite(imports.level), "imports_after": .finite(imports.laterLevel),
                "exports_before": .finite(exports.level), "exports_after": .finite(exports.laterLevel),
                "excess_imports": .finite(detour.excessImports), "excess_exports": .finite(detour.excessExports),
                "throughflow": .finite(detour.throughflow), "index": .finite(detour.index),
            ])
        }
    }
}
