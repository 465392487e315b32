import Domain
import Rules

@testable import Checking

/// Claims and texts about China's trade with Russia, made by hand.
enum Trade {
    static let rulebook = Result { () throws(RuleErrors) in try Rulebook.load() }
    static let china: Country = "CHN"
    static let russia: Country = "RUS"

    /// A flow as China's customs count it.
    static func flow(_ name: String, reporter: Country? = "CHN") -> Flow {
        switch name {
        case "exports": Flow(from: china, to: russia, kind: .export, reporter: reporter, goods: "all")
        case "imports": Flow(from: russia, to: china, kind: .import, reporter: reporter, goods: "all")
        default: Flow(from: china, to: russia, kind: .total, reporter: reporter, goods: "all")
        }
    }

    /// A text published on a day.
    static func document(_ name: String, _ published: String) -> Document {
        let day = Day(iso: published)
        return Document(
            id: EntryID(.document, name), source: name, media: "text/plain", language: "en", text: "",
            published: PublicationDate(value: published, basis: .stated, earliest: day, latest: day),
            checksum: Checksum(of: name))
    }

    /// A claim about a flow, a time and a figure.
    static func claim(
        _ form: ClaimForm, _ name: String, _ period: String, _ quantity: Quantity? = nil, _ direction: Direction? = nil,
        currency: Unit? = nil, in document: EntryID = EntryID(.document, "text"), at start: Int = 0,
        _ change: (inout Claim) -> Void = { _ in }
    ) -> Claim {
        let words = "\(document) \(start) \(form) \(name) \(period) \(quantity?.value ?? 0)"
        let passage = Passage(document: document, start: start, end: start + 10, exact: words)
        var claim = Claim(
            passage: passage, figure: passage, form: form, indicator: name == "total" ? "total-trade" : name,
            flow: flow(name, reporter: nil), quantity: quantity, direction: direction, period: Period(iso: period),
            currency: currency, provenance: Provenance(file: "test"))
        change(&claim)
        return claim
    }

    static func billions(_ text: String, _ hedge: Hedge? = nil, _ interval: Interval? = nil, unit: Unit = "USD")
        -> Quantity
    {
        var quantity = CustomsTable.quantity(text, power: 9, unit: unit) ?? Quantity(value: 0, step: 1, unit: unit)
        quantity.hedge = hedge
        if let interval { quantity.interval = 1e9 * interval }
        return quantity
    }

    static func percent(_ text: String, _ hedge: Hedge? = nil, _ interval: Interval? = nil) -> Quantity {
        var quantity =
            CustomsTable.quantity(text, power: 0, unit: .percent) ?? Quantity(value: 0, step: 1, unit: .percent)
        quantity.hedge = hedge
        if let interval { quantity.interval = interval }
        return quantity
    }

    /// The verdict now on a claim of a text that was published on a day.
    static func verdict(
        _ claim: Claim, published: String = "2026-04-01", observations: [Observation] = CustomsTable.observations,
        asOf: String? = nil
    ) throws -> Verdict {
        let verdicts = try verdicts([claim], published: published, observations: observations, asOf: asOf)
        guard let last = verdicts.last else { throw LedgerError(what: "no verdict", place: "", remedy: "") }
        return last
    }

    static func verdicts(
        _ claims: [Claim], published: String, observations: [Observation] = CustomsTable.observations,
        asOf: String? = nil
    ) throws -> [Verdict] {
        let names = Set(claims.map(\.passage.document))
        let documents = names.sorted().map { name in
            var document = document(name.text, published)
            document.id = name
            return document
        }
        return try Checker(rulebook.get()).verdicts(
            on: claims, given: observations, documents: documents, asOf: asOf.flatMap { Day(iso: $0) },
            now: Day(iso: "2026-04-01") ?? Day(number: 0))
    }
}
