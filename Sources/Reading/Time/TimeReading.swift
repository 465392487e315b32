import Domain
import Matching
import Rules

/// Finds the time expressions of a sentence.
///
/// The stages of a language run one after the other, each on what those before it found; in the end the longest wordings stand,
/// and are put on the calendar in the order of the text, so that each can be counted from the one before.
struct TimeReading {
    /// No sentence hands more finds to its later stages, so hostile text costs no more.
    private static let most = 400

    /// A time leads its sentence if no more words stand before it.
    private static let leading = 4

    let tokens: Tokens
    let sentence: Sentence

    private struct Candidate {
        let tokens: Range<Int>
        var sense: TimeSense
        let pattern: TimePattern
        let order: Int
        /// Where its ends stand, if it goes from one time to another.
        let ends: [Range<Int>]
    }

    func read(_ numbers: [FoundNumber], in context: inout TimeContext) -> [FoundTime] {
        var found: [FoundTime] = []
        let candidates = coordinated(longest(candidates(numbers)))
        // The month of May is no verb.
        let ahead = aheads.filter { cue in !candidates.contains { $0.tokens.overlaps(cue) } }.map(\.upperBound).min()
        for candidate in candidates {
            context.looksAhead = ahead.map { $0 <= candidate.tokens.lowerBound } ?? false || isAlone(candidate)
            guard var time = time(candidate, context) else { continue }
            if isRemnant(time) { time.resolved.stretch = nil }
            if time.sense.isReference { time.resolved.stretch = nil }
            context.note(time, at: place(of: candidate.tokens, isFirst: found.isEmpty))
            found.append(time)
        }
        return found
    }

    private func time(_ candidate: Candidate, _ context: TimeContext) -> FoundTime? {
        guard let resolved = TimeResolving(context: context).resolve(candidate.sense) else { return nil }
        var time = FoundTime(
            tokens: candidate.tokens, pattern: candidate.pattern, sense: candidate.sense, resolved: resolved)
        if resolved.anchored { time.anchor = context.anchor?.day }
        guard context.isNarrative, case .span(let from, let to) = candidate.sense, candidate.ends.count == 2,
            resolved.kind == .date,
            resolved.stretch?.grain ?? .day >= .day
        else { return time }
        let ends = zip(candidate.ends, [from, to]).filter { $1.isWhole }
        guard ends.count == 2 else { return time }
        time.ends = ends.compactMap { tokens, sense in
            TimeResolving(context: context).resolve(sense).map {
                FoundTime(tokens: tokens, pattern: candidate.pattern, sense: sense, resolved: $0)
            }
        }
        return time
    }

    /// Where in the text a time stands.
    private func place(of range: Range<Int>, isFirst: Bool) -> TimeContext.Place {
        if sentence.isHeading { return .heading }
        return isFirst && range.lowerBound < sentence.tokens.lowerBound + Self.leading ? .lead : .inside
    }

    /// A year that is told once for two months or seasons holds for both: "in April and June 1955".
    private func coordinated(_ candidates: [Candidate]) -> [Candidate] {
        var candidates = candidates
        for index in candidates.indices.dropLast().reversed() {
            let between = candidates[index].tokens.upperBound..<candidates[index + 1].tokens.lowerBound
            guard between.count == 1, sentence.cue("range-joiner", at: between.lowerBound)?.value.value == "and",
                let year = candidates[index + 1].sense.monthYear,
                case .fields(var fields) = candidates[index].sense, !fields.hasYear, !fields.hasClock,
                fields.month != nil || fields.season != nil
            else { continue }
            fields.year = year
            candidates[index].sense = .fields(fields)
        }
        return candidates
    }

    /// The words that say that something will be, or may be.
    private var aheads: [Range<Int>] {
        sentence.cues("modality").filter { ["predicted", "possible"].contains($0.value.value) }.map(\.tokens)
    }

    /// Whether the text says no more than a day, month or hour: that is an appointment and no report.
    private func isAlone(_ candidate: Candidate) -> Bool {
        switch candidate.sense {
        case .fields, .nth:
            candidate.tokens.lowerBound == 0
                && tokens.list[candidate.tokens.upperBound...].allSatisfy { $0.kind == .lineEnd }
        default: false
        }
    }

    private func candidates(_ numbers: [FoundNumber]) -> [Candidate] {
        var items = TimeItems(tokens: tokens, sentence: sentence, numbers: numbers)
        var candidates: [Candidate] = []
        var order = 0
        for stage in sentence.language.times {
            let matcher = PatternMatcher(tokens: tokens, slots: items.slots, sentence: sentence.tokens)
            let composing = TimeComposing(items: items)
            for match in matcher.matches(of: stage.wordings) where candidates.count < Self.most {
                let pattern = stage.patterns[match.pattern]
                guard let sense = composing.sense(pattern, match.match.captures) else { continue }
                let captures = match.match.captures
                candidates.append(
                    Candidate(
                        tokens: match.match.tokens, sense: sense, pattern: pattern, order: order + match.pattern,
                        ends: [captures["from"], captures["to"]].compactMap { $0?.tokens }))
                items.add(sense, as: pattern.gives, match.match.tokens)
            }
            order += stage.patterns.count
        }
        return candidates
    }

    /// The longer wording wins; of equally long ones, the one that the rules name first.
    private func longest(_ candidates: [Candidate]) -> [Candidate] {
        let sorted = candidates.sorted {
            ($1.tokens.count, $0.order, $0.tokens.lowerBound) < ($0.tokens.count, $1.order, $1.tokens.lowerBound)
        }
        var taken: Set<Int> = []
        var kept: [Candidate] = []
        for candidate in sorted
        where !candidate.pattern.gives.hasPrefix("part") && !isRate(candidate) && !isGlued(candidate.tokens)
            && taken.isDisjoint(with: candidate.tokens)
        {
            taken.formUnion(candidate.tokens)
            kept.append(candidate)
        }
        return kept.filter { $0.pattern.gives != "nothing" }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "Fifty hours a week", "five dollars a day": so much for each, and no length of its own.
    private func isRate(_ candidate: Candidate) -> Bool {
        guard case .length = candidate.sense, let rate = sentence.cue("rate", at: candidate.tokens.lowerBound),
            rate.tokens == candidate.tokens
        else { return false }
        return ["timeunit", "unit", "currency"].contains {
            sentence.cue($0, endingAt: candidate.tokens.lowerBound) != nil
        }
    }

    /// Whether letters or digits of another word touch it, as in an address: "3am3ioY".
    private func isGlued(_ range: Range<Int>) -> Bool {
        func touch(_ last: Int, _ next: Int) -> Bool {
            guard tokens.list.indices.contains(last), tokens.list.indices.contains(next) else { return false }
            let kinds: Set<TokenKind> = [.word, .digits]
            return !tokens[next].spaceBefore && kinds.contains(tokens[last].kind) && kinds.contains(tokens[next].kind)
        }
        return touch(range.lowerBound - 1, range.lowerBound) || touch(range.upperBound - 1, range.upperBound)
    }

    /// Whether a year or month is only the end of a wording that isn't known ("by the eve of August 2023"): the time meant is
    /// another one.
    private func isRemnant(_ time: FoundTime) -> Bool {
        guard time.isBare else { return false }
        let lists = ["timeunit", "ordinal", "phase"] + (time.isMonth ? ["until-marker"] : [])
        return lists.contains { sentence.cue($0, endingAt: time.tokens.lowerBound) != nil }
    }
}
