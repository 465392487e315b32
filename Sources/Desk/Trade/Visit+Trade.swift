import Domain
import Reporting
import Rules
import Workflow

extension Visit {
    /// The name of a country or group, as tables write it first.
    func area(_ area: Country) -> String { rulebook.areas.name(area) }

    /// What a source is called in print; a table without a name of its own prints that of its file.
    func sourceName(_ source: String) -> String { words.worded("source", source) }

    /// The events that charts mark.
    var markers: [Chart.Marker] {
        let wanted = rulebook.dyads.first?.markers ?? []
        return rulebook.events.events.filter { wanted.contains($0.series) }.map { event in
            let date = event.from.civil
            return Chart.Marker(
                time: Double(date.year) + (Double(date.month - 1) + Double(date.day - 1) / 31) / 12,
                event: say("trade.event", ["date": words.day(event.from), "event": event.what]))
        }
    }

    /// What offices withhold of the times that some records are of, in words.
    func withheld(_ records: [JSON]) -> [String] {
        let all = records.flatMap { record -> [Withholding] in
            guard let period = Period(iso: record["period"].cell), case .array(let codes) = record["withheld"] else {
                return []
            }
            return rulebook.withheld.withheld(by: Set(codes.map { Country($0.cell) }), in: period)
        }
        return rulebook.withheld.withheld.filter(all.contains).map { found in
            say(
                "trade.note-withheld",
                ["country": area(found.country), "what": found.what, "period": words.period(found.period)])
        }
    }

    /// The goods that are asked for; where none are, the list with the most parts.
    func basket(_ question: TradeQuestion) -> Basket? {
        rulebook.baskets.first { $0.name == question.goods }
            ?? rulebook.baskets.max { ($0.parts.count, $1.name) < ($1.parts.count, $0.name) }
    }

    /// The first year of the change that is asked about, else that of the pair of countries.
    func since(_ question: TradeQuestion) -> Int? {
        question.since ?? workbench.changeYear(between: question.from, and: question.to)
    }
}
