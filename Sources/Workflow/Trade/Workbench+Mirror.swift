import Domain
import Rules
import Statistics
import TradeStore

extension Workbench {
    /// A flow as its exporters and as its importers count it, by year, as records; nothing if the source has no rows.
    ///
    /// A group stands for its members, whose figures are added; what the table says of the group itself isn't. Only pairs
    /// count whose both sides counted trade in the year; the others are told apart. A year in which one side seems to have
    /// counted a part only is told so, and has no gap.
    public func mirror(_ question: MirrorQuestion) throws -> [JSON]? {
        guard let exporting = try flows(of: question.source, goods: question.goods) else { return nil }
        var importing = exporting
        if let source = question.importers {
            guard let other = try flows(of: source, goods: question.goods) else {
                throw WorkError("\(source): no such table was taken in.\n  dyad series lists those that were.")
            }
            importing = other
        }
        let isConverted = exporting.unit != importing.unit
        guard !isConverted || !question.rates.isEmpty else {
            throw WorkError(
                "one side counts in \(exporting.unit), the other in \(importing.unit).\n"
                    + "  Give --rate 2019=1.12 for each year: so many \(importing.unit) for one \(exporting.unit).")
        }
        var years = MirroredPairs(question, exporting, importing, rulebook.areas).years
        if isConverted {
            years = years.filter { question.rates[$0.key] != nil }
            for (year, rate) in question.rates {
                years[year]?.exported? *= rate
                years[year]?.exportsLeftOut *= rate
            }
        }
        let series = MirrorSeries(
            exporter: years.compactMapValues(\.exported), importer: years.compactMapValues(\.imported))
        return years.sorted { $0.key < $1.key }.map { year, sums in
            let isPart = series.partialYears.contains(year)
            let gap = isPart ? nil : series.gaps[year]
            let band = MirrorGap.usualBand
            return .object([
                "type": "mirror", "source": .string(question.source), "importers_source": .text(question.importers),
                "from": .string(question.sender.code), "to": .string(question.receiver.code),
                "period": .string("\(year)"), "unit": .string(importing.unit), "exported": .finite(sums.exported),
                "imported": .finite(sums.imported), "exporters": .int(sums.exporters.count),
                "importers": .int(sums.importers.count), "gap_percent": .finite(gap.map { 100 * $0.gap }),
                "log_gap": .finite(gap?.logGap), "standing": .text(gap?.standing.rawValue), "part_year": .bool(isPart),
                "reasons": .array((series.reasons(in: year) ?? []).map { .string($0.rawValue) }),
                "importers_without": .array(question.importersWithout.sorted().map { .string($0.code) }),
                "withheld": .array(withheld(by: [question.sender, question.receiver], in: Period(year: year))),
                "exported_low": .finite(sums.imported.map { $0 / band.upperBound }),
                "exported_high": .finite(sums.imported.map { $0 / band.lowerBound }),
                "silent": .array(sums.silent.sorted().map { .string($0.code) }),
                "exports_left_out": .finite(sums.exportsLeftOut), "imports_left_out": .finite(sums.importsLeftOut),
            ])
        }
    }

    /// The countries, members of groups among them, whose offices withhold figures of a time.
    func withheld(by areas: [Country], in period: Period?) -> [JSON] {
        guard let period else { return [] }
        let all = Set(areas.flatMap { rulebook.areas.members(of: $0) ?? [$0] })
        return Set(rulebook.withheld.withheld(by: all, in: period).map(\.country)).sorted().map { .string($0.code) }
    }
}
