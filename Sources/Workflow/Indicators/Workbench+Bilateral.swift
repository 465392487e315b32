public import Domain
import Rules
import Statistics

extension Workbench {
    /// What a country counts of its trade with another, both ways, with what the other counts of the same, as records by
    /// time; nothing if the source was not taken in.
    ///
    /// `mirror_exported` is what the partner counts of the country's exports, and `mirror_imported` of its imports: by the
    /// same source, else by another one in the same currency, whose name is told. `exported_low` to `exported_high` is
    /// where the country's own figure should lie by what the partner counts, freight and insurance allowed for.
    /// - Parameters:
    ///   - source: a name of `figureSources`; without one the first that counts this trade.
    ///   - goods: codes and names of baskets, or all that the source has.
    ///   - frequency: months, years so far, or years.
    public func bilateral(
        of source: String?, reporter: Country, partner: Country, goods: [String] = [], frequency: Frequency
    ) async throws -> [JSON]? {
        let sources = try await figureSources()
        if let source, !sources.contains(where: { $0.name == source }) { return nil }
        var own: TradeHistory?
        var other: TradeHistory?
        for candidate in sources where own == nil && (source == nil || candidate.name == source) {
            let found = try await history(of: candidate, reporter: reporter, partner: partner, goods: goods)
            if !found.isEmpty { own = found }
        }
        guard let own else { return [] }
        for candidate in sources.filter({ $0.name == own.source }) + sources.filter({ $0.name != own.source })
        where candidate.unit == own.unit && other == nil {
            let found = try await history(of: candidate, reporter: partner, partner: reporter, goods: goods)
            if !found.isEmpty { other = found }
        }
        let (near, far) = (own.at(frequency), other?.at(frequency))
        return near.periods.map { period in record(near, far, period, reporter, partner) }
    }

    private func record(
        _ near: TradeHistory, _ far: TradeHistory?, _ period: Period, _ reporter: Country, _ partner: Country
    ) -> JSON {
        let band = MirrorGap.usualBand
        let taken = far?.levels[.import]?[period]
        let given = far?.levels[.export]?[period]
        var record: JSON.Members = [
            "type": "series", "source": .string(near.source), "reporter": .string(reporter.code),
            "partner": .string(partner.code), "period": .string(period.description), "unit": .string(near.unit),
            "exported": .finite(near.levels[.export]?[period]), "imported": .finite(near.levels[.import]?[period]),
            "total": .finite(near.levels[.total]?[period]), "balance": .finite(near.levels[.balance]?[period]),
            "mirror_exported": .finite(taken), "mirror_imported": .finite(given),
            "exported_low": .finite(taken.map { $0 / band.upperBound }),
            "exported_high": .finite(taken.map { $0 / band.lowerBound }),
            "imported_low": .finite(given.map { $0 * band.lowerBound }),
            "imported_high": .finite(given.map { $0 * band.upperBound }),
        ]
        record["withheld"] = .array(withheld(by: [reporter, partner], in: period))
        if taken != nil || given != nil { record["mirror_source"] = .text(far?.source) }
        for (kind, name) in [(FlowKind.export, "exported"), (.import, "imported"), (.total, "total")] {
            guard let growth = near.growth(kind, period) else { continue }
            record["\(name)_growth_percent"] = .finite(growth.percent)
            record["\(name)_growth_printed"] = .bool(growth.isPrinted)
        }
        return .object(record)
    }
}
