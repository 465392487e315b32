import Domain
import Reporting

/// Which claims are asked for.
struct ClaimFilter {
    let label: String?
    let form: String?
    let indicator: String?
    let document: String?
    let text: String?

    /// Claims that nothing was concluded of, or of which it isn't known what they measure.
    private static let none = "none"
    /// Claims that something speaks against, now or at writing.
    static let disputed = "disputed"

    init(_ query: Query) {
        label = query["label"]
        form = query["form"]
        indicator = query["indicator"]
        document = query["document"]
        text = query["q"]
    }

    var isActive: Bool { [label, form, indicator, document, text].contains { $0 != nil } }

    func admits(_ claim: Claim, _ shelf: ClaimShelf) -> Bool {
        let found = shelf.pair(claim).latest?.label.rawValue ?? Self.none
        return label.map { $0 == found || ($0 == Self.disputed && shelf.standing(claim).isDisputed) } ?? true
            && form.map { $0 == claim.form.rawValue } ?? true
            && indicator.map { $0 == claim.indicator ?? Self.none } ?? true
            && document.map { $0 == claim.passage.document.text } ?? true
            && text.map { claim.passage.exact.lowercased().contains($0.lowercased()) } ?? true
    }

    /// What can be chosen from, with what is chosen.
    func choices(_ shelf: ClaimShelf, _ visit: Visit) -> [ChoiceView] {
        let words = visit.words
        let disputed = (Self.disputed, visit.say("disputed"))
        let labels =
            [disputed] + VerdictLabel.allCases.map { ($0.rawValue, words.label($0)) } + [(Self.none, words.label(nil))]
        let forms = Set(shelf.claims.map(\.form.rawValue)).sorted().map { ($0, words.worded("desk.form", $0)) }
        let indicators = Set(shelf.claims.map { $0.indicator ?? Self.none }).sorted().map { name in
            (name, words.indicator(name == Self.none ? nil : name))
        }
        let documents = Set(shelf.claims.map(\.passage.document)).sorted().compactMap { id in
            shelf.documents[id].map { (id.text, words.sourceLine($0)) }
        }
        return [
            ChoiceView("label", labels, chosen: label, visit), ChoiceView("form", forms, chosen: form, visit),
            ChoiceView("indicator", indicators, chosen: indicator, visit),
            ChoiceView("document", documents, chosen: document, visit),
        ]
    }
}
