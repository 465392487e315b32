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
    /// hold their members. A third country without a period on either side of the year isn't judged. `import_rows` and
    /// `export_rows` are the values behind a score.
    /// - Parameters:
    ///   - source: the name of a table, or a currency for all tables in it.
    ///   - goods: codes and names of baskets, or all that the source has.
    ///   - year: the first year after the change.
    ///   - byGoods: whether each code is judged by itself, so that the ranking is of countries and goods.
    public func detours(
        of source: String, from origin: Country, to destination: Country, goods: [String], since year: Int,
        byGoods: Bool = false
    ) throws -> [JSON]? {
        guard let flows = try flows(of: source, goods: goods) else { return nil }
        let others = flows.countries.filter {
            $0 != origin && $0 != destination && rulebook.areas.kind($0) == .country
        }
        let codes: [String?] = byGoods ? flows.countedCodes.sorted() : [nil]
        let all = codes.flatMap { code in
            judged(
                code.map { flows.of([$0]) } ?? flows, goods: code, from: origin, through: others, to: destination,
                since: year)
        }
        return all.sorted { a, b in
            a.detour.throughflow != b.detour.throughflow
                ? a.detour.throughflow > b.detour.throughflow
                : (a.detour.country, a.goods ?? "") < (b.detour.country, b.goods ?? "")
        }.map { found in
            .object([
                "type": "detour", "source": .string(flows.sources.joined(separator: "+")),
                "from": .string(origin.code), "via": .string(found.detour.country), "to": .string(destination.code),
                "goods": .text(found.goods), "since": .int(year), "unit": .string(flows.unit),
                "imports_before": .finite(found.imports.leg.level),
                "imports_after": .finite(found.imports.leg.laterLevel),
                "exports_before": .finite(found.exports.leg.level),
                "exports_after": .finite(found.exports.leg.laterLevel),
                "excess_imports": .finite(found.detour.excessImports),
                "excess_exports": .finite(found.detour.excessExports),
                "throughflow": .finite(found.detour.throughflow), "index": .finite(found.detour.index),
                "import_rows": found.imports.rows, "export_rows": found.exports.rows,
            ])
        }
    }

    private struct Judged {
        let goods: String?
        let detour: Statistics.Detour
        let imports: TransitLeg
        let exports: TransitLeg
    }

    private func judged(
        _ flows: CountedFlows, goods: String?, from origin: Country, through others: [Country],
        to destination: Country, since year: Int
    ) -> [Judged] {
        let legs = others.map { other in
            (
                country: other, outbound: flows.values(from: origin, to: other),
                inbound: flows.values(from: other, to: destination)
            )
        }
        // Both legs and all controls are of years, or all of months.
        var judged: [Country: Judged] = [:]
        for isYearly in [true, false] {
            let outbound = legs.map { TransitLeg($0.outbound, since: year, isYearly: isYearly) }
            let inbound = legs.map { TransitLeg($0.inbound, since: year, isYearly: isYearly) }
            for (place, third) in legs.enumerated() where judged[third.country] == nil {
                guard let imports = outbound[place], let exports = inbound[place] else { continue }
                func controls(_ legs: [TransitLeg?]) -> [TradeLeg] {
                    legs.enumerated().compactMap { $0.offset == place ? nil : $0.element?.leg }
                }
                judged[third.country] = Judged(
                    goods: goods,
                    detour: Statistics.Detour(
                        through: third.country.code, imports: imports.leg, exports: exports.leg,
                        importControls: controls(outbound), exportControls: controls(inbound)), imports: imports,
                    exports: exports)
            }
        }
        return Array(judged.values)
    }
}
