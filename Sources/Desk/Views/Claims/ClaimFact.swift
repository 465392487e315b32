import Domain
import Reporting

/// One field of a claim's cell, as it was read.
struct ClaimFact {
    let name: String
    let value: String
    let isInferred: Bool

    /// Every field of a claim.
    static func facts(of claim: Claim, _ visit: Visit) -> [ClaimFact] {
        let words = visit.words
        func fact(_ name: String, _ value: String?, inferred: [String]) -> ClaimFact {
            ClaimFact(
                name: visit.say("fact-\(name)"), value: value ?? visit.say("open"),
                isInferred: claim.inferred.contains { note in inferred.contains { note.hasPrefix($0) } })
        }
        var facts = [
            fact("indicator", claim.indicator.map { words.indicator($0) }, inferred: ["indicator"]),
            fact("flow", words.flow(claim.flow), inferred: ["flow"]),
            fact("period", claim.period.map(words.period), inferred: ["period"]),
            fact("unit", (claim.currency ?? claim.quantity?.unit)?.code, inferred: ["currency", "unit"]),
            fact("form", words.worded("desk.form", claim.form.rawValue), inferred: []),
        ]
        if let reporter = claim.flow.reporter {
            facts.append(fact("reporter", words.country(reporter), inferred: ["flow.reporter", "reporter"]))
        }
        if let base = claim.basePeriod {
            facts.append(fact("base", words.period(base), inferred: ["basePeriod", "base"]))
        }
        facts.append(fact("certainty", words.worded("desk.certainty", claim.certainty.rawValue), inferred: []))
        return facts
    }
}
