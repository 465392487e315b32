import Domain
import Rules
import TradeStore

extension Workbench {
    /// Every series that there is, one for each source, reporter and partner, as records; its name is what `series` takes.
    public func seriesList() async throws -> [JSON] {
        let observations = try await ledger.observations()
        return try await figureSources().flatMap { source in
            try histories(of: source, observations).compactMap(Self.summary)
        }
    }

    /// The name of a series: source, reporter and partner.
    static func seriesName(_ source: String, _ reporter: Country, _ partner: Country) -> String {
        "\(source)/\(reporter.code)/\(partner.code)"
    }

    private typealias PairHistory = (history: TradeHistory, reporter: Country, partner: Country)

    private func histories(of source: TradeSource, _ observations: [Observation]) throws -> [PairHistory] {
        guard source.isPrints else {
            guard let flows = try flows(of: source.name, goods: []) else { return [] }
            return flows.countries.flatMap { reporter in
                flows.countries.map { partner in
                    let points = flows.series(of: reporter, with: partner)
                    return (TradeHistory(source: source.name, unit: source.unit, points), reporter, partner)
                }
            }
        }
        let pairs = Dictionary(grouping: observations.filter { $0.source == source.name }) { print -> [Country]? in
            guard let reporter = print.flow.reporter, let from = print.flow.from, let to = print.flow.to else {
                return nil
            }
            return [reporter, reporter == from ? to : from]
        }
        return pairs.sorted { ($0.key ?? []).lexicographicallyPrecedes($1.key ?? []) }.compactMap { pair, prints in
            pair.map { (TradeHistory(source: source.name, unit: source.unit, prints: prints), $0[0], $0[1]) }
        }
    }

    private static func summary(_ pair: PairHistory) -> JSON? {
        let (history, reporter, partner) = pair
        let periods = history.periods
        guard let first = periods.first, let last = periods.last else { return nil }
        return .object([
            "type": "series", "name": .string(seriesName(history.source, reporter, partner)),
            "source": .string(history.source), "reporter": .string(reporter.code), "partner": .string(partner.code),
            "unit": .string(history.unit), "first": .string(first.description), "last": .string(last.description),
            "periods": .int(periods.count), "exported": .int(history.levels[.export]?.count ?? 0),
            "imported": .int(history.levels[.import]?.count ?? 0),
        ])
    }

    /// A series by its name, as the source has it, as records by time; nothing if there is no such source.
    ///
    /// The name of an indicator stands for what all sources say of it for a pair of countries.
    /// - Parameters:
    ///   - name: `source/reporter/partner`, or the name of a file in `Rules/Indicators`.
    ///   - dyad: the pair for an indicator; the first of the rules if nothing.
    public func series(named name: String, dyad: String? = nil, goods: [String] = []) async throws -> [JSON]? {
        let sources = try await figureSources()
        if let indicator = rulebook.indicator(name)?.indicator {
            guard let pair = rulebook.dyads.first(where: { dyad == nil || $0.name == dyad }) else { return nil }
            return try await series(of: indicator, pair, sources)
        }
        let pieces = name.split(separator: "/").map(String.init)
        guard pieces.count == 3, let source = sources.first(where: { $0.name == pieces[0] }),
            let reporter = area(pieces[1]), let partner = area(pieces[2])
        else { return nil }
        let history = try await history(of: source, reporter: reporter, partner: partner, goods: goods)
        return history.periods.map { period in
            .object([
                "type": "series", "name": .string(name), "source": .string(source.name),
                "reporter": .string(reporter.code), "partner": .string(partner.code),
                "period": .string(period.description), "unit": .string(source.unit),
                "exported": .finite(history.levels[.export]?[period]),
                "imported": .finite(history.levels[.import]?[period]),
                "total": .finite(history.levels[.total]?[period]),
            ])
        }
    }

    private func series(of indicator: Indicator, _ pair: Dyad, _ sources: [TradeSource]) async throws -> [JSON] {
        guard let kind = indicator.kind, let partner = pair.counterpart(of: pair.reporter) else { return [] }
        var records: [JSON] = []
        for source in sources {
            let found = try await history(of: source, reporter: pair.reporter, partner: partner, goods: [])
            for frequency in [Frequency.month, .yearToDate] {
                let history = found.at(frequency)
                for period in history.periods where frequency == .month || period.months?.months.count != 1 {
                    let growth = history.growth(kind, period)
                    guard history.levels[kind]?[period] != nil || growth != nil else { continue }
                    records.append(
                        .object([
                            "type": "series", "name": .string(indicator.name), "source": .string(source.name),
                            "reporter": .string(pair.reporter.code), "partner": .string(partner.code),
                            "period": .string(period.description), "unit": .string(source.unit),
                            "value": .finite(history.levels[kind]?[period]),
                            "growth_percent": .finite(growth?.percent),
                            "growth_printed": .bool(growth?.isPrinted ?? false),
                        ]))
                }
            }
        }
        return records
    }
}
