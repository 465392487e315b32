import Domain
import Reporting

/// A verdict with its arithmetic.
struct VerdictView {
    let occasion: String
    let label: LabelView
    let asOf: String
    let basis: String?
    let outcome: String?
    let implied: String?
    let margin: String?
    let steps: [String]
    let diagnosis: String?
    let missing: String?

    init(_ verdict: Verdict, of claim: Claim, _ visit: Visit) {
        let words = visit.words
        let unit = claim.quantity?.unit ?? .percent
        occasion = visit.say(verdict.atWriting ? "verdict-writing" : "verdict-now")
        label = LabelView(verdict.label, words)
        asOf = visit.say("as-of", ["day": words.day(verdict.asOf)])
        basis = verdict.basis.map { visit.say("basis-of-\($0.rawValue)", ["origins": String(verdict.origins)]) }
        outcome = verdict.outcome.map { words.worded("desk.outcome", $0) }
        implied = words.range(low: verdict.low, high: verdict.high, unit: unit)
        margin = verdict.margin.flatMap { margin in
            margin == 0 || !margin.isFinite ? nil : words.range(low: abs(margin), high: abs(margin), unit: unit)
        }
        steps = verdict.explanation.split(whereSeparator: \.isNewline).map(String.init)
        diagnosis = verdict.diagnosis.map {
            visit.say("diagnosis", ["slip": words.worded("desk.slip", $0.kind), "fit": $0.fit])
        }
        missing = verdict.missing
    }
}
