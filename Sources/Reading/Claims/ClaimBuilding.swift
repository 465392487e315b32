import Domain
import Matching
import Rules

/// Makes claims of what patterns caught, filling in time, base, source and doubt.
struct ClaimBuilding {
    let tokens: Tokens
    let document: Document
    let rulebook: Rulebook
    /// The pair of countries that the document is read for.
    let dyad: Dyad?

    /// The claim that one figure of a pattern makes.
    func claim(_ rule: ClaimPattern.Figure, of candidate: ClaimCandidate, into result: inout SentenceClaims) {
        let findings = result.findings
        guard let slot = candidate.match.captures[rule.figure],
            let subject = SubjectChoice(rulebook: rulebook, dyad: dyad).subject(of: rule, candidate, result)
        else { return }
        let flow = subject.flow
        let sign = subject.form == .level ? flow?.sign : nil
        var draft = ClaimDraft(
            form: subject.form, flow: flow,
            direction: subject.direction ?? direction(nearby: slot, subject.form, findings) ?? sign)
        draft.match = candidate.match.tokens
        draft.whole = subject.whole
        if let doubt = candidate.pattern.doubt { draft.caveats.append(Caveat(doubt)) }
        draft.provenance = candidate.pattern.file.provenance(line: candidate.line)
        draft.isFormer = rule.at != nil
        draft.then = candidate.pattern.figures.compactMap(\.at).compactMap { candidate.match.captures[$0] }.first.map {
            findings.times[$0.index]
        }
        draft.yearsBefore = candidate.match.captures["shift"].flatMap {
            Int(findings.sentence.cues[$0.index].value.value)
        }
        // "$6.3 billion a year earlier": the same months, though a year earlier is also a time of its own.
        if let then = draft.then, let cue = findings.sentence.cue("shift", at: then.tokens.lowerBound) {
            draft.yearsBefore = Int(cue.value.value)
        }
        draft.beside = candidate.match.captures["amount"].map { findings.quantities[$0.index].quantity.unit }.flatMap {
            subject.form == .change && $0.isCurrency ? $0 : nil
        }
        draft.comparedWith = rule.base.flatMap { candidate.match.captures[$0] }.map { findings.times[$0.index] }
        if SentenceFindings.found.contains(slot) {
            guard result.byQuantity[slot.index] == nil else { return }
            var quantity = findings.quantities[slot.index]
            if slot.isOf(SlotKind(FoundQuantity.Kind.number.rawValue)) {
                guard rule.unit == "previous", let unit = previousUnit(result) else { return }
                quantity = quantity.with(
                    kind: .number,
                    quantity: Quantity(value: quantity.quantity.value, step: quantity.quantity.step, unit: unit))
                draft.inferred.append("unit")
                draft.caveats.append(Caveat(.unitInferred, tokens.string(quantity.tokens)))
            }
            draft.quantity = quantity.quantity
            draft.figure = quantity.tokens
            draft.direction = draft.direction ?? quantity.sign
            let claim = finished(draft, result)
            result.byQuantity[slot.index] = claim
            result.flows[slot.index] = flow
            result.matches[slot.index] = candidate.match.tokens
            result.claims.append(claim)
            // From one value to another: the verb between them says nothing more.
            if rule.at != nil, let verb = candidate.match.captures["change"] {
                result.usedCues.insert(verb.tokens.lowerBound)
            }
        } else {
            // A record, a direction, or a mere surplus: its figure is a word, and the last two are said once with a figure.
            guard !result.usedCues.contains(slot.tokens.lowerBound), flow?.isResolved ?? false else { return }
            if subject.form == .direction || subject.form == .level,
                result.claims.contains(where: { $0.direction != nil && $0.form != .order })
            {
                return
            }
            result.usedCues.insert(slot.tokens.lowerBound)
            draft.figure = slot.tokens
            if subject.form == .order { draft.direction = draft.direction ?? .up }
            result.claims.append(finished(draft, result))
        }
    }

    /// Figures with a unit that no pattern reads are claims too, of an indicator that can't be told.
    func unread(into result: inout SentenceClaims) {
        let findings = result.findings
        for (index, quantity) in findings.quantities.enumerated() where result.byQuantity[index] == nil {
            let change =
                quantity.sign ?? self.change(behind: quantity.tokens, findings)
                ?? self.change(before: quantity.span, findings)
            let form: ClaimForm
            switch quantity.kind {
            case .percent: form = change == nil ? .share : .change
            case .amount: form = .level
            case .points: form = .difference
            case .rate: form = .average
            case .multiple: form = .multiple
            case .fraction where change != nil: form = .change
            default: continue
            }
            var draft = ClaimDraft(
                form: form, flow: nil, direction: form == .level || form == .share || form == .average ? nil : change)
            draft.quantity = quantity.quantity
            draft.figure = quantity.tokens
            draft.match = quantity.span
            draft.provenance = findings.provenance(of: quantity)
            let claim = finished(draft, result)
            result.byQuantity[index] = claim
            result.claims.append(claim)
        }
    }

    /// "$245bn (£182bn)": the amount in brackets converts the one before it.
    func conversions(into result: inout SentenceClaims) {
        let quantities = result.findings.quantities
        for (index, quantity) in quantities.enumerated() where quantity.kind == .conversion && index > 0 {
            guard let original = result.byQuantity[index - 1] else { continue }
            let figure = passage(quantity.tokens)
            result.claims.append(
                Claim(
                    passage: original.passage.joined(to: figure, tokens.positions), figure: figure, form: .conversion,
                    indicator: original.indicator, flow: original.flow, quantity: quantity.quantity,
                    period: original.period, soFar: original.soFar, currency: quantity.quantity.unit,
                    attribution: original.attribution, inferred: original.inferred, caveats: original.caveats,
                    certainty: original.certainty, provenance: original.provenance))
        }
    }

    private func finished(_ draft: ClaimDraft, _ result: SentenceClaims) -> Claim {
        var draft = draft
        let findings = result.findings
        let others = findings.quantities.map(\.tokens).filter { $0 != draft.figure }
        let choice = PeriodChoice(findings: findings, tokens: tokens)
        var sources = AttributionChain(document: document).sources(findings, at: draft.figure)
        var certainty = certainty(of: draft.figure, findings, sources)
        let time =
            draft.isFormer
            ? draft.then
            : choice.time(
                for: draft.figure, others: others, isChange: draft.form != .level && draft.form != .order,
                taken: draft.then ?? draft.comparedWith)
        if draft.isFormer, let years = draft.yearsBefore {
            draft.infer(result.claims.last?.period?.shifted(years: years))
        } else if let years = draft.isFormer ? nil : choice.shift(for: draft.figure, others: others) {
            draft.infer((time?.period ?? result.carriedPeriod)?.shifted(years: years))
        } else if let time, choice.repeatsMonths(in: time) {
            // "In the same period of 2023": the months named before, in that year.
            draft.period = result.samePeriod.flatMap { same in
                same.months.flatMap { months in
                    (time.period?.start?.year).flatMap { Period(year: $0, months: months.months) }
                }
            }
            draft.inferred.append("period")
            draft.caveats.append(
                draft.period.map { Caveat(.periodInferred, $0.description) } ?? Caveat(.periodUnresolved))
        } else if let time, let (first, last) = choice.ends(of: time), draft.countsFromBase {
            // "Tripled from 2013 to 2023": the last year against the first.
            draft.period = last
            draft.basePeriod = first
        } else if let time {
            draft.period = time.period
            draft.soFar = time.soFar
            if time.anchored { draft.inferred.append("period") }
            certainty = draft.date(by: anchor(findings), deadline: isDeadline(time, findings), certainty)
        } else if choice.isSamePeriod, let same = result.claims.last?.period ?? result.samePeriod {
            draft.infer(same)
        } else if choice.isDatedOtherwise(draft.figure) {
            draft.caveats.append(Caveat(.periodUnresolved))
        } else if let carried = result.carriedPeriod, !draft.isFormer, draft.flow != nil {
            draft.infer(carried)
        } else if let date = result.previousDate, !draft.isFormer, draft.inferred.contains("flow") {
            draft.infer(date.period)
        } else if let lead = result.leadPeriod, let flow = draft.flow, flow.isResolved, !draft.isFormer {
            draft.infer(lead)
        } else if draft.form == .share, !findings.sentence.cues("now").isEmpty, let today = anchor(findings) {
            // A share that holds now is of the day of the text.
            draft.period = Period(day: today)
            draft.inferred.append("period")
        } else if draft.flow == nil, draft.quantity != nil, !draft.isFormer, findings.times.isEmpty,
            findings.sentence.cues("present").contains(where: { $0.tokens.upperBound <= draft.figure.lowerBound }),
            let today = anchor(findings), let new = Period(year: today.year)?.start
        {
            // What is told in the present without a time is of the text's own year.
            draft.infer(Period(from: new, to: today))
            draft.soFar = true
        } else {
            draft.caveats.append(Caveat(.periodUnresolved))
        }
        draft.compare(
            findings, with: draft.comparedWith ?? choice.base(for: draft.figure, others: others),
            before: choice.end(of: draft.figure, others)
        )
        if draft.flow == nil { draft.caveats.append(Caveat(.indicatorUnresolved)) }
        // A figure that leans on the one before it for its unit has its source too.
        if draft.inferred.contains("unit"), findings.sources.isEmpty, let before = result.previous.last {
            sources.chain = before.attribution
        }
        let clause = draft.clause(time: time, sources: findings.sources)
        let figure = passage(draft.figure)
        draft.caveats += damage(near: figure, unitIsInferred: draft.inferred.contains("unit"))
        return Claim(
            passage: passage(clause), figure: figure, form: draft.form, indicator: draft.indicator,
            flow: draft.flow?.flow ?? Flow(), quantity: draft.quantity, direction: draft.direction,
            period: draft.period,
            soFar: draft.soFar, basePeriod: draft.basePeriod, comparison: draft.comparison,
            whole: draft.whole.map { Whole(indicator: $0.indicator.indicator.name, flow: $0.flow) },
            per: draft.form == .average ? per(draft.figure, of: draft.match, findings) : nil, currency: draft.currency,
            attribution: sources.chain, inferred: draft.inferred, caveats: draft.caveats + sources.caveats,
            certainty: certainty, provenance: draft.provenance)
    }

    /// The damage within two lines of a figure; where a text is damaged in several places, a missing unit is part of it.
    private func damage(near figure: Passage, unitIsInferred: Bool) -> [Caveat] {
        let marks = document.caveats.filter { $0.kind == .garbledText }
        let near = marks.filter { mark in
            guard let start = mark.start, let end = mark.end else { return false }
            return start <= figure.end + 160 && figure.start <= end + 160
        }
        if near.isEmpty, unitIsInferred, marks.count > 1 { return [Caveat(.garbledText, figure.exact)] }
        return Array(near.prefix(1))
    }

    /// The time that an average is counted by: "$9 billion a month", "a monthly average of".
    private func per(_ figure: Range<Int>, of match: Range<Int>, _ findings: SentenceFindings) -> Frequency? {
        let near = (figure.lowerBound - 6)..<(figure.upperBound + 4)
        let cues = findings.sentence.cues("per-time").filter { $0.tokens.overlaps(near) }
        let behind = cues.first { $0.tokens.lowerBound >= figure.upperBound }
        let far = findings.sentence.cues("per-time").last { $0.tokens.overlaps(match) }
        return (behind ?? cues.last ?? far).flatMap { Frequency(rawValue: $0.value.value) }
    }

    /// Words before the figure that take the statement out of fact, else how its source says it.
    private func certainty(of figure: Range<Int>, _ findings: SentenceFindings, _ sources: AttributionChain.Found)
        -> Certainty
    {
        let sentence = findings.sentence
        let modality =
            sentence.cue("goal", at: figure.upperBound)
            ?? sentence.cues("modality").last { cue in
                cue.tokens.upperBound <= figure.lowerBound
                    && !findings.times.contains { $0.tokens.overlaps(cue.tokens) }
            } ?? sentence.cues("question").last { $0.tokens.lowerBound >= figure.upperBound }
        return modality.flatMap { Certainty(rawValue: $0.value.value) } ?? sources.certainty
    }

    private func anchor(_ findings: SentenceFindings) -> Day? {
        findings.sentence.part?.date?.start ?? document.published.anchor
    }

    /// "by 2030".
    private func isDeadline(_ time: FoundTime, _ findings: SentenceFindings) -> Bool {
        findings.sentence.cue("deadline", at: time.tokens.lowerBound) != nil
            || findings.sentence.cue("deadline", endingAt: time.tokens.lowerBound) != nil
    }

    private func previousUnit(_ result: SentenceClaims) -> Unit? {
        (result.claims + result.previous).last { $0.quantity?.unit == .percent }?.quantity?.unit
    }

    private func direction(nearby slot: Slot, _ form: ClaimForm, _ findings: SentenceFindings) -> Direction? {
        form == .multiple ? change(before: slot.tokens, findings) ?? .up : nil
    }

    /// The rise or fall that stands within four tokens before a figure.
    private func change(before span: Range<Int>, _ findings: SentenceFindings) -> Direction? {
        findings.sentence.cues("change").last {
            $0.tokens.upperBound <= span.lowerBound && span.lowerBound - $0.tokens.upperBound <= 4
        }.flatMap { Direction(rawValue: $0.value.value) }
    }

    /// The rise or fall that a share measures: "a 26.7 percent increase", "5% less".
    private func change(behind figure: Range<Int>, _ findings: SentenceFindings) -> Direction? {
        let sentence = findings.sentence
        let next = sentence.cue("comparison", at: figure.upperBound)?.tokens.upperBound ?? figure.upperBound
        return ["movement", "comparative", "change"].lazy.compactMap { sentence.cue($0, at: next) }.first
            .flatMap { Direction(rawValue: $0.value.value) }
    }

    private func passage(_ range: Range<Int>) -> Passage {
        tokens.positions.passage(tokens.bytes(range), in: document.id)
    }
}
