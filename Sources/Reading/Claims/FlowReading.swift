import Domain
import Matching
import Rules

/// Finds what flows a sentence speaks of, by the wordings of the indicators.
struct FlowReading {
    let tokens: Tokens
    let sentence: Sentence
    let rulebook: Rulebook
    let countries: [CueMatch<Country>]
    /// The pair of countries that the document is about; its sides fill what a wording leaves open.
    let dyad: Dyad?

    /// - Parameter slots: what stands in the sentence; countries are entered here as slots.
    func read(_ slots: SlotTable) -> [FoundFlow] {
        let matcher = PatternMatcher(tokens: tokens, slots: slots, sentence: sentence.tokens)
        var candidates: [(match: PatternMatch, rules: IndicatorRules)] = []
        for rules in rulebook.indicators {
            for pattern in rules.wordings[sentence.language.code] ?? [] {
                candidates += matcher.matches(of: pattern).map { ($0, rules) }
            }
        }
        candidates.sort {
            ($0.match.tokens.count, $1.match.tokens.lowerBound) > ($1.match.tokens.count, $0.match.tokens.lowerBound)
        }
        let masked = sentence.cues("other-trade").map(\.tokens)
        var found: [FoundFlow] = []
        for (match, rules) in candidates
        where !found.contains(where: { $0.tokens.overlaps(match.tokens) })
            && !masked.contains(where: { $0.overlaps(match.tokens) })
        {
            found.append(flow(match, rules))
        }
        return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func flow(_ match: PatternMatch, _ rules: IndicatorRules) -> FoundFlow {
        var from = match.captures["from"].map { countries[$0.index].value }
        var to = match.captures["to"].map { countries[$0.index].value }
        var inferred: [String] = []
        // Only where no third country is named beside it can the sides of the dyad be meant.
        let others = countries.map(\.value).filter { dyad?.counterpart(of: $0) == nil }
        if let dyad, others.isEmpty || from != nil || to != nil {
            switch (from, to) {
            case (nil, nil) where rules.indicator.kind == .total:
                from = dyad.reporter
                to = dyad.counterpart(of: dyad.reporter)
                inferred += ["flow.from", "flow.to"]
            case (let known?, nil) where others.isEmpty:
                to = dyad.counterpart(of: known)
                if to != nil { inferred.append("flow.to") }
            case (nil, let known?) where others.isEmpty:
                from = dyad.counterpart(of: known)
                if from != nil { inferred.append("flow.from") }
            default: break
            }
        }
        var reporter: Country?
        if rules.indicator.kind == .total || rules.indicator.kind == .balance {
            if let dyad, from == dyad.counterpart(of: dyad.reporter), to == dyad.reporter { swap(&from, &to) }
            reporter = from
            if dyad != nil { inferred.append("flow.reporter") }
        } else {
            reporter = rules.reporter == .from ? from : to
        }
        var flow = Flow(
            from: from, to: to, kind: rules.indicator.kind, reporter: reporter, goods: rules.indicator.goods)
        if let goods = match.captures["goods"] { flow.goods = sentence.cues[goods.index].value.value }
        return FoundFlow(tokens: match.tokens, indicator: rules, flow: flow, inferred: inferred)
    }
}
