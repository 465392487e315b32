import Domain
import Matching
import Rules

/// Finds what flows a sentence speaks of, by the wordings of the indicators.
///
/// An end that the words leave open is filled only where nothing else can be meant: a flow guessed wrong would be checked
/// against the wrong figures.
struct FlowReading {
    let tokens: Tokens
    let findings: SentenceFindings
    let rulebook: Rulebook
    let context: FlowContext

    private var sentence: Sentence { findings.sentence }

    /// The flows, the words that look like one but measure something else ("trade surplus", "trade in services"), and the
    /// flows of which a share is told.
    func read() -> (flows: [FoundFlow], others: [Range<Int>], wholes: [FoundFlow]) {
        guard sentence.has(Self.nouns), let wordings = rulebook.flowWordings[sentence.language.code] else {
            return ([], [], [])
        }
        let matcher = PatternMatcher(
            tokens: tokens, slots: findings.slots(antecedent: nil), sentence: sentence.tokens)
        var candidates = matcher.matches(of: wordings.set).map {
            (match: $0.match, rules: wordings.owner(of: $0.pattern), doubt: wordings.isContradictory($0.pattern))
        }
        candidates.sort {
            ($0.match.tokens.count, $1.match.tokens.lowerBound) > ($1.match.tokens.count, $0.match.tokens.lowerBound)
        }
        var others = sentence.cues("other-trade").map(\.tokens)
        var chosen: [(match: PatternMatch, rules: IndicatorRules, doubt: Bool)] = []
        var parted = chosen
        for (match, rules, doubt) in candidates
        where !chosen.contains(where: { $0.match.tokens.overlaps(match.tokens) }) {
            let measure = measure(of: match.tokens)
            // A trade surplus with a partner is a balance; other surpluses are no flow.
            let isBalance = rules.indicator.kind == .balance && !isOtherBalance(match)
            if isBalance { others.removeAll { match.tokens.covers($0) } }
            if others.contains(where: { $0.overlaps(match.tokens) }) || measure != nil || isPartOnly(match)
                || rules.indicator.kind == .balance && !isBalance
            {
                if measure == "part" { parted.append((match, rules, doubt)) }
                others.append(match.tokens)
            } else {
                chosen.append((match, rules, doubt))
            }
        }
        chosen.sort { $0.match.tokens.lowerBound < $1.match.tokens.lowerBound }
        var found: [FoundFlow] = []
        for (match, rules, doubt) in chosen {
            found.append(flow(match, rules, after: found))
            found[found.count - 1].isContradictory = doubt
        }
        let wholes = parted.map { flow($0.match, $0.rules, after: found) }
        return (found, others, wholes)
    }

    /// "The share of yuan in trade with Russia": a measure of its own stands before, in the same phrase.
    private func measure(of flow: Range<Int>) -> String? {
        sentence.cues("other-measure").first { cue in
            let between = cue.tokens.upperBound..<max(cue.tokens.upperBound, flow.lowerBound)
            guard cue.tokens.upperBound <= flow.lowerBound, between.count <= 6,
                !findings.times.contains(where: { $0.tokens.overlaps(cue.tokens) })
            else { return false }
            return !between.contains { tokens[$0].kind == .mark && tokens[$0 + 1].spaceBefore }
                && !sentence.cues.contains {
                    Self.predicates.contains($0.value.kind) && $0.tokens.overlaps(between)
                }
        }.map(\.value.value)
    }

    /// "A current-account surplus with Russia": a word before it that names no goods makes it another one.
    private func isOtherBalance(_ match: PatternMatch) -> Bool {
        guard let other = modifier(match.tokens) else { return false }
        return !sentence.cues.contains { $0.value.category == "goods" && $0.value.value == other }
    }

    /// "Exports to Russia's Far East": not the country that ends the words, but something of it.
    private func isPartOnly(_ match: PatternMatch) -> Bool {
        guard
            match.captures.entries.contains(where: {
                $0.slot.isOf("country") && $0.slot.tokens.upperBound == match.tokens.upperBound
            })
        else { return false }
        return sentence.cue("possessive", at: match.tokens.upperBound) != nil
    }

    /// The lists of words that name trade; without one of them a sentence speaks of no flow.
    private static let nouns: SlotKinds = [
        "trade-word", "export-word", "import-word", "both", "other-trade", "balance-word",
    ]
    /// The lists whose words may stand before a flow without naming goods.
    private static let openers: SlotKinds = [
        "flow-opener", "change", "movement", "level-verb", "clause-break", "comparison", "record", "both", "saying",
        "modality", "base-marker", "hedge", "pronoun", "pair", "degree", "extreme", "average", "third-party",
        "until-marker", "terms",
    ]
    private static let predicates: SlotKinds = ["change", "level-verb", "clause-break", "saying"]

    private func flow(_ match: PatternMatch, _ rules: IndicatorRules, after found: [FoundFlow]) -> FoundFlow {
        var from = match.captures["from"].map { findings.countries[$0.index].value }
        var to = match.captures["to"].map { findings.countries[$0.index].value }
        var inferred: [String] = []
        let kind = rules.indicator.kind
        if let dyad = context.dyad, from == nil || to == nil, mayInfer(match) {
            switch (from, to) {
            case (nil, nil) where kind == .total && (match.captures["both"] != nil || isKnown(after: found)):
                (from, to) = (dyad.reporter, dyad.counterpart(of: dyad.reporter))
                inferred = ["flow.from", "flow.to"]
            case (nil, nil):
                // "… while imports climbed": the same two countries as the flow before, seen by the same one.
                if let before = found.last, before.isResolved, isOpposite(before.flow.kind, kind),
                    modifier(match.tokens) == nil
                {
                    let partner = before.flow.reporter == before.flow.from ? before.flow.to : before.flow.from
                    (from, to) = (before.flow.reporter, partner)
                    if kind == .import { swap(&from, &to) }
                    inferred = ["flow.from", "flow.to"]
                } else if kind == .export || kind == .import, modifier(match.tokens) == nil,
                    let side = perspective(of: (context.previous + found).last)
                {
                    (from, to) = (side, dyad.counterpart(of: side))
                    if kind == .import { swap(&from, &to) }
                    inferred = ["flow.from", "flow.to"]
                }
            // "Trade of China with Russia rose, with Chinese exports up 5 percent": those to the other one of the pair.
            case (let known?, nil) where kind == .export && isPart(ofTradeWith: known, match, after: found):
                to = dyad.counterpart(of: known)
                inferred = ["flow.to"]
            // A country's exports alone are those to the whole world; exports to a country come from the other side.
            case (let known?, nil) where rules.reporter != .from || isPart(match.tokens, after: found):
                to = dyad.counterpart(of: known)
                if to != nil { inferred = ["flow.to"] }
            case (nil, let known?)
            where rules.reporter != .to || kind == .total || isPart(match.tokens, after: found):
                from = dyad.counterpart(of: known)
                if from != nil { inferred = ["flow.from"] }
            default: break
            }
        }
        let goods = match.captures["goods"].map { sentence.cues[$0.index].value.value } ?? modifier(match.tokens)
        var flow = FoundFlow(
            tokens: match.tokens, indicator: rules, from: from, to: to, goods: goods, dyad: context.dyad,
            office: office,
            inferred: inferred)
        flow.sign = sign(of: match.tokens)
        flow.first = findings.countries.first { match.tokens.contains($0.tokens.lowerBound) }?.value
        return flow
    }

    /// Whether words name a surplus (up) or a deficit (down).
    private func sign(of words: Range<Int>) -> Direction? {
        sentence.cues("balance-word").first { $0.tokens.overlaps(words) }.flatMap {
            Direction(rawValue: $0.value.value)
        }
    }

    /// Whether an open end can only mean the pair: nobody else is near, and no words behind it name another partner.
    private func mayInfer(_ match: PatternMatch) -> Bool {
        guard context.isAbout, !context.namesOthers else { return false }
        let end = match.tokens.upperBound
        let near = (match.tokens.lowerBound - 3)..<(end + 5)
        guard !sentence.cues("third-party").contains(where: { $0.tokens.overlaps(near) }) else { return false }
        guard let tail = sentence.cue("flow-tail", at: end), tail.value.value == "where" else { return true }
        // "The share of imports from Russia in trade": no partner of the imports.
        let whole = ["trade-word", "both"].first { sentence.cue($0, at: tail.tokens.upperBound) != nil }
        if whole != nil { return true }
        // "Imports came to $10 billion and exports to $9 billion".
        if findings.quantities.contains(where: { $0.span.contains(tail.tokens.upperBound) }) { return true }
        return findings.times.contains {
            tail.tokens.lowerBound <= $0.tokens.lowerBound && $0.tokens.lowerBound <= end + 2
        }
    }

    /// Whether trade without further words can only be that of the pair.
    private func isKnown(after found: [FoundFlow]) -> Bool {
        context.namesBothSides || context.isExclusive || !sentence.cues("pair").isEmpty
            || ((context.previous + found).last.map { $0.isResolved && $0.flow.kind == .total } ?? false)
    }

    /// "Trade came to …, of which China exported …": a part of the trade of the pair told of before.
    private func isPart(_ flow: Range<Int>, after found: [FoundFlow]) -> Bool {
        sentence.cues("of-which").contains { $0.tokens.upperBound <= flow.lowerBound }
            && (found + (found.isEmpty ? context.previous : [])).contains { $0.isResolved && $0.flow.kind == .total }
    }

    /// Whether one side's exports are told of as part of the pair's trade, which was told of just before.
    private func isPart(ofTradeWith country: Country, _ match: PatternMatch, after found: [FoundFlow]) -> Bool {
        guard let before = found.last, before.isResolved, modifier(match.tokens) == nil, match.captures["goods"] == nil
        else { return false }
        // "While Chinese exports rose" may be told of all of them; once one side's are told of, so are the other's.
        let between = before.tokens.upperBound..<max(before.tokens.upperBound, match.tokens.lowerBound)
        guard
            before.inferred.contains("flow.to")
                || !sentence.cues("clause-break").contains(where: { $0.tokens.overlaps(between) })
        else { return false }
        return before.flow.from == country || before.flow.to == country
    }

    /// "China's trade with Russia: exports …": the country that trade is told of first is the one that exports.
    private func perspective(of flow: FoundFlow?) -> Country? {
        guard let flow, flow.isResolved, !flow.inferred.contains("flow.from"), !flow.inferred.contains("flow.to") else {
            return nil
        }
        guard flow.flow.kind == .total else { return flow.flow.kind == .import ? flow.flow.to : flow.flow.from }
        return flow.first
    }

    /// "Exports rose 5 percent, while imports fell": the other side of the same trade.
    private func isOpposite(_ kind: FlowKind?, _ other: FlowKind?) -> Bool {
        (kind == .export && other == .import) || (kind == .import && other == .export)
    }

    /// The country whose statistics office the sentence gives as its source.
    private var office: Country? {
        findings.countries.last { country in
            findings.sources.contains {
                $0.source.kind == "statistics" && $0.tokens.lowerBound <= country.tokens.lowerBound
                    && country.tokens.upperBound <= $0.tokens.upperBound
            }
        }?.value
    }

    /// What a flow is limited to by a word before or behind that the wording does not know: "fuel exports to", "exports to … of fuel".
    private func modifier(_ flow: Range<Int>) -> String? {
        // Where tonnes or barrels are told, growth is that of the volume.
        if let volume = sentence.cues("physical-unit").first(where: { cue in
            findings.numbers.contains { $0.tokens.upperBound == cue.tokens.lowerBound }
        }) {
            return tokens.string(volume.tokens)
        }
        let behind = flow.upperBound
        if sentence.cue("flow-tail", at: behind)?.value.value == "goods", behind + 1 < sentence.tokens.upperBound,
            tokens[behind + 1].isText, !findings.times.contains(where: { $0.tokens.contains(behind + 1) }),
            !findings.quantities.contains(where: { $0.span.contains(behind + 1) })
        {
            return name(behind + 1)
        }
        let before = flow.lowerBound - 1
        guard before >= sentence.tokens.lowerBound, tokens[before].kind == .word,
            !findings.countries.contains(where: { $0.tokens.lowerBound == flow.lowerBound }),
            !findings.countries.contains(where: { $0.tokens.contains(before) }),
            !findings.times.contains(where: { $0.tokens.contains(before) }),
            !findings.quantities.contains(where: { $0.tokens.contains(before) })
        else { return nil }
        let cues = sentence.cues.filter { $0.tokens.upperBound == flow.lowerBound }
        if let goods = cues.first(where: { $0.value.category == "goods" }) { return goods.value.value }
        return cues.contains { Self.openers.contains($0.value.kind) } ? nil : name(before)
    }

    private func name(_ token: Int) -> String { tokens.string(token..<token + 1) }
}
