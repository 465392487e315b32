import Domain
import Reporting
import Rules

/// A verdict with its arithmetic, and a picture of it.
struct VerdictView {
    let occasion: String
    let label: LabelView
    let asOf: String
    let basis: String?
    let outcome: String?
    let implied: String?
    let margin: String?
    /// The language of the arithmetic.
    let language: String
    /// The steps as markup; each figure leads to where it stands.
    let steps: [String]
    let picture: String?
    let diagnosis: String?
    let alternatives: [String]
    let robustness: String?
    let missing: String?

    /// - Parameters:
    ///   - tongue: the language of the arithmetic.
    ///   - place: where an entry stands on the desk.
    init(
        _ verdict: Verdict, of claim: Claim, in tongue: ArithmeticWords, _ visit: Visit, place: (EntryID) -> String?
    ) {
        let words = visit.words
        let counted = claim.currency ?? claim.indicator.flatMap { visit.rulebook.indicator($0)?.indicator.unit }
        // A record or a mere surplus has no figure of its own: what is implied is an amount, in what the flow is counted in.
        let isAmount = claim.form == .order || claim.form == .level
        let unit = claim.quantity?.unit ?? (isAmount ? counted : nil) ?? .percent
        let told = tongue.telling(verdict)
        occasion = visit.say(verdict.atWriting ? "verdict-writing" : "verdict-now")
        label = LabelView(verdict.label, words)
        asOf = visit.say("as-of", ["day": words.day(verdict.asOf)])
        basis = verdict.basis.map { visit.say("basis-of-\($0.rawValue)", ["origins": String(verdict.origins)]) }
        outcome = verdict.outcome.map { words.worded("desk.outcome", $0) }
        let isBounded = verdict.low != nil || verdict.high != nil
        let bounds = Interval(verdict.low ?? -.infinity, verdict.high ?? .infinity)
        implied = isBounded ? tongue.text(.range(bounds, unit: unit)) : nil
        margin = verdict.margin.flatMap { margin in
            margin == 0 || !margin.isFinite ? nil : tongue.text(.difference(abs(margin), unit: unit))
        }
        language = verdict.arithmetic.isEmpty ? words.language : tongue.language
        steps =
            verdict.arithmetic.isEmpty
            ? verdict.explanation.split(whereSeparator: \.isNewline).map { HTMLText(String($0)).markup }
            : verdict.arithmetic.map { Self.markup(tongue.runs($0), place) }
        picture = IntervalChart(verdict, in: tongue)?.svg?.markup
        func named(_ diagnosis: Diagnosis) -> String {
            visit.say("diagnosis", ["slip": words.worded("desk.slip", diagnosis.kind), "fit": diagnosis.fit])
        }
        diagnosis = told.diagnosis.map(named)
        alternatives = told.alternatives?.map(named) ?? []
        robustness = verdict.robustness.map {
            visit.say("robustness", ["holds": String($0.holds), "of": String($0.of)])
        }
        missing = told.missing
    }

    private static func markup(_ runs: [WordRun], _ place: (EntryID) -> String?) -> String {
        let pieces = runs.map { run -> HTMLText in
            guard let link = run.entry.flatMap(place) else { return HTMLText(run.text) }
            return "<a href=\"\(link)\">\(run.text)</a>"
        }
        let all: HTMLText = "\(pieces)"
        return all.markup
    }
}
