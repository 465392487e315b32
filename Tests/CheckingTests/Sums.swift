import Domain
import Rules

@testable import Checking

/// Sums that a text states in two currencies, made by hand.
enum Sums {
    /// A sum of money as it is written: "245" billion is exact to the billion.
    static func sum(_ text: String, _ unit: Unit, power: Int = 9) -> Quantity {
        CustomsTable.quantity(text, power: power, unit: unit) ?? Quantity(value: 0, step: 1, unit: unit)
    }

    /// The claims of a sum and of its conversion, side by side in a text.
    static func claims(
        _ original: Quantity, _ stated: Quantity, of period: Period?, in text: EntryID = EntryID(.document, "text")
    ) -> [Claim] {
        func claim(_ form: ClaimForm, _ quantity: Quantity, at start: Int) -> Claim {
            let figure = Passage(
                document: text, start: start, end: start + 6, exact: "\(quantity.value) \(quantity.unit)")
            return Claim(
                passage: figure, figure: figure, form: form, quantity: quantity, period: period,
                provenance: Provenance(file: "test"))
        }
        return [claim(.level, original, at: 10), claim(.conversion, stated, at: 18)]
    }

    /// The verdict on the conversion in a text that was published on some days.
    static func verdict(
        _ original: Quantity, _ stated: Quantity, of period: String?, published: ClosedRange<String>,
        rates: [Observation] = [], now: String = "2026-06-01"
    ) throws -> Verdict {
        var document = Trade.document("text", published.upperBound)
        document.published.earliest = Day(iso: published.lowerBound)
        let claims = claims(original, stated, of: period.flatMap { Period(iso: $0) })
        let verdicts = try Checker(Trade.rulebook.get()).verdicts(
            on: claims, given: rates, documents: [document], asOf: nil, now: Day(iso: now) ?? Day(number: 0))
        guard let verdict = verdicts.first(where: { $0.claim == claims[1].id && $0.atWriting }) else {
            throw LedgerError(what: "no verdict", place: "", remedy: "")
        }
        return verdict
    }

    /// Monthly averages that were made up for a test.
    static func rates(_ base: Unit, _ quoted: Unit, _ averages: [Double], of year: Int) -> [Observation] {
        averages.enumerated().compactMap { number, average in
            guard let first = Day(year, number + 1, 1) else { return nil }
            return Observation(
                rate: average, step: 0.01, of: base, in: quoted, range: nil,
                days: first...first.adding(months: 1).adding(days: -1), source: "rates",
                provenance: Provenance(file: "test"))
        }
    }
}
