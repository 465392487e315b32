import Domain
import Matching
import Rules

/// Decides what a figure that a pattern caught is a figure of: which flow, in which form, moving which way.
struct SubjectChoice {
    /// What a figure speaks of.
    struct Subject {
        let form: ClaimForm
        let flow: FoundFlow?
        let direction: Direction?
        /// The flow that a share is a share of.
        var whole: FoundFlow?
    }

    let rulebook: Rulebook
    let dyad: Dyad?

    /// The subject of a figure; nothing where the words lean on something that wasn't read.
    func subject(of rule: ClaimPattern.Figure, _ candidate: ClaimCandidate, _ result: SentenceClaims) -> Subject? {
        let captures = candidate.match.captures
        if let like = rule.like {
            let model =
                like == ClaimPattern.Figure.previous
                ? result.continued(by: candidate.match.tokens) : captures[like]?.index
            return repeated(model, as: rule.form, captures[rule.figure], result)
        }
        guard let form = rule.form else { return nil }
        let direction = direction(of: rule, candidate, result)
        if rule.direction == ClaimPattern.Figure.previous, direction == nil { return nil }
        if rule.flow == ClaimPattern.Figure.previous {
            guard let index = result.continued(by: candidate.match.tokens), let flow = result.flows[index] else {
                return nil
            }
            return Subject(form: form, flow: flow, direction: direction)
        }
        guard let slot = captures[rule.flow ?? "flow"] else {
            return Subject(form: form, flow: named(candidate, result.findings), direction: direction)
        }
        let whole = rule.of.flatMap { captures[$0] }.map { result.findings.wholes[$0.index] }
        guard rule.of == nil || whole?.isResolved == true else { return nil }
        return flow(slot, in: result).map { Subject(form: form, flow: $0, direction: direction, whole: whole) }
    }

    /// "$190bn in 2022 and $147bn in 2021": what the figure before is of; a conversion states it in another currency.
    private func repeated(
        _ model: Int?, as form: ClaimForm?, _ figure: Slot?, _ result: SentenceClaims
    ) -> Subject? {
        let figures = result.findings.quantities
        guard let model, let figure, let claim = result.byQuantity[model] else { return nil }
        let isSameUnit = figures[model].quantity.unit == figures[figure.index].quantity.unit
        guard isSameUnit != (form == .conversion) else { return nil }
        return Subject(
            form: form ?? claim.form, flow: result.flows[model], direction: form == nil ? claim.direction : nil)
    }

    private func direction(
        of rule: ClaimPattern.Figure, _ candidate: ClaimCandidate, _ result: SentenceClaims
    ) -> Direction? {
        guard let name = rule.direction else { return nil }
        if let slot = candidate.match.captures[name] {
            return Direction(rawValue: result.findings.sentence.cues[slot.index].value.value)
        }
        guard name == ClaimPattern.Figure.previous, let figure = candidate.match.captures[rule.figure] else {
            return nil
        }
        return result.byQuantity.filter { $0.key < figure.index && $0.value.form == .change }
            .max { $0.key < $1.key }?.value.direction
    }

    /// The flow that a slot caught; a pronoun means the last flow named before it.
    private func flow(_ slot: Slot, in result: SentenceClaims) -> FoundFlow? {
        if slot.isOf("whole") { return result.findings.wholes[slot.index] }
        if slot.index >= 0 { return result.findings.flows[slot.index] }
        let pronoun = result.findings.sentence.cue("pronoun", at: slot.tokens.lowerBound)
        guard let meant = pronoun.flatMap({ result.findings.referent(of: $0, result.antecedent) }) else { return nil }
        var flow = FoundFlow(
            tokens: slot.tokens, indicator: meant.indicator, flow: meant.flow, inferred: meant.inferred + ["flow"])
        flow.sign = meant.sign
        return flow
    }

    /// The flow of a pattern that names its indicator and both countries itself: "China sold Russia goods worth …".
    private func named(_ candidate: ClaimCandidate, _ findings: SentenceFindings) -> FoundFlow? {
        guard let rules = candidate.pattern.indicator.flatMap(rulebook.indicator),
            let from = candidate.match.captures["from"], let to = candidate.match.captures["to"]
        else { return nil }
        let goods = candidate.match.captures["goods"].map { findings.sentence.cues[$0.index].value.value }
        return FoundFlow(
            tokens: candidate.match.tokens, indicator: rules, from: findings.countries[from.index].value,
            to: findings.countries[to.index].value, goods: goods, dyad: dyad, office: nil, inferred: [])
    }
}
