import Domain
import Rules
import Statistics

extension Workbench {
    /// What in a source can hardly be as it was counted, as records, in the order of countries; nothing if no rows of it were
    /// taken in.
    ///
    /// Its years and its months are looked at by themselves.
    public func inspection(of source: String, goods: [String]) throws -> Analysis? {
        guard let flows = try flows(of: source, goods: goods) else { return nil }
        var records: [JSON] = []
        var notes: [String] = []
        let words = rulebook.wordings
        let groups = flows.countries.filter { rulebook.areas.kind($0) == .group }
        let parts = Dictionary(
            uniqueKeysWithValues: groups.map { ($0.code, Set((rulebook.areas.members(of: $0) ?? []).map(\.code))) })
        for isMonthly in [false, true] {
            let series = SourceSeries(flows, isMonthly: isMonthly)
            guard !series.periods.isEmpty else { continue }
            let search = DefectSearch(frequency: isMonthly ? 12 : 1, parts: parts)
            let found = search.defects(in: series.pairs)
            records += found.map { record($0, of: source, series.periods) }
            records += Self.partYears(series, of: source)
            notes.append(
                words(
                    isMonthly ? "inspection.months" : "inspection.years",
                    [
                        "pairs": String(series.pairs.count), "first": series.periods[0].description,
                        "last": series.periods[series.periods.count - 1].description,
                    ]))
        }
        if records.isEmpty { notes.append(words("inspection.sound")) }
        return Analysis(records: records, notes: notes)
    }

    private func record(_ defect: Defect, of source: String, _ periods: [Period]) -> JSON {
        var record: JSON.Members = [
            "type": "defect", "source": .string(source), "defect": .string(defect.kind.rawValue),
            "reporter": .string(defect.reporter), "partner": .text(defect.partner),
            "flow": .text(defect.flow?.rawValue), "first": .string(periods[defect.places.lowerBound].description),
            "last": .string(periods[defect.places.upperBound].description), "found": .finite(defect.found),
            "expected": .finite(defect.expected), "seen": .int(defect.seen),
            "sureness": .string(defect.sureness.rawValue),
        ]
        record["twin"] = .text(defect.twin.map { periods[$0].description })
        record["says"] = .string(rulebook.wordings("inspection.\(defect.kind.rawValue)"))
        return .object(record)
    }

    /// Years whose row has less than their own twelve months: an older print of them, or a part of the year.
    private static func partYears(_ series: SourceSeries, of source: String) -> [JSON] {
        series.doubles.filter { $0.added > 0 && $0.stated < 0.95 * $0.added }.map { double in
            .object([
                "type": "defect", "source": .string(source), "defect": .string(Defect.Kind.partYear.rawValue),
                "reporter": .string(double.reporter.code), "partner": .string(double.partner.code),
                "flow": .string(double.flow.rawValue), "first": .string("\(double.year)"),
                "last": .string("\(double.year)"), "found": .finite(double.stated), "expected": .finite(double.added),
                "seen": 1, "sureness": .string(Defect.Sureness.likely.rawValue),
            ])
        }
    }
}
