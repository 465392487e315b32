import Domain
import Matching
import Rules

/// Finds who is said to say something in a sentence.
struct AttributionReading {
    let tokens: Tokens
    let findings: SentenceFindings
    let document: EntryID
    private static let longestAside = 40
    /// No sentence is read for more sources, so that a text of nothing but verbs of saying costs no more.
    private static let most = 12
    /// The lists one of whose words stands in every sentence that names a source.
    static let cues = ["saying", "telling", "inverted", "according", "citing", "quoting", "reporting"].map {
        SlotKind($0)
    }

    private static let kinds = SlotKinds(cues)
    private static let speaking: SlotKinds = ["saying", "telling", "inverted"]

    /// A longer phrase of these takes a word of saying its meaning: "said a lot about".
    private static let stronger: [SlotKind] = ["no-saying", "source-name"]

    private var sentence: Sentence { findings.sentence }

    /// The sources of the sentence in the order of the text.
    /// - Parameters:
    ///   - quotations: those that stand in the sentence.
    ///   - memory: who spoke before; it learns who speaks here.
    func read(_ quotations: [FoundQuotation], _ memory: inout SourceMemory) -> [FoundSource] {
        let language = sentence.language
        guard sentence.has(Self.kinds) else { return [] }
        var slots = SlotTable()
        let names = enter(into: &slots)
        let matcher = PatternMatcher(tokens: tokens, slots: slots, sentence: sentence.tokens)
        var found: [(name: SourceName, source: FoundSource)] = []
        for fit in matcher.matches(of: language.attributionWordings) {
            if found.count >= Self.most { break }
            let pattern = language.attributions[fit.pattern]
            guard let slot = fit.match.captures["source"], !isWithinWords(fit.match.tokens, quotations),
                !found.contains(where: { $0.source.span.overlaps(unmarked(fit.match.tokens)) })
            else { continue }
            let span = withAdjuncts(unmarked(fit.match.tokens))
            let source = self.source(names[slot.index], fit.match, span, pattern)
            guard
                !source.isLed || !(cue(of: fit.match).map { $0.isOf("saying") || $0.isOf("inverted") } ?? false)
                    || endsClause(span.upperBound)
            else { continue }
            if let outer = fit.match.captures["outer"] {
                let link = FoundSource(
                    tokens: names[outer.index].tokens, span: span, isLed: false,
                    source: self.link(names[outer.index], source.source.cue),
                    stance: .reported, nesting: .outer, content: span, rule: pattern.provenance)
                found.append((names[outer.index], link))
            }
            found.append((names[slot.index], source))
        }
        found.sort { ($0.source.tokens.lowerBound) < ($1.source.tokens.lowerBound) }
        for index in found.indices {
            let (name, source) = found[index]
            found[index].source.source = memory.resolved(source.source, name, tokens)
        }
        for (name, source) in found { memory.note(source.source, name, tokens) }
        return found.map(\.source)
    }

    /// A few words in quotation marks within someone's sentence are not read for sources of their own.
    private func isWithinWords(_ span: Range<Int>, _ quotations: [FoundQuotation]) -> Bool {
        quotations.contains { $0.kind == .mixed && $0.isClosed && $0.tokens.covers(span) }
    }

    /// Without the comma or quotation mark that a pattern begins with.
    private func unmarked(_ match: Range<Int>) -> Range<Int> {
        tokens[match.lowerBound].kind == .mark ? match.lowerBound + 1..<match.upperBound : match
    }

    private func cue(of match: PatternMatch) -> Slot? { Self.cues.lazy.compactMap { match.captures[$0.name] }.first }

    /// Whether a name behind its verb ends the clause: "says Milov." and not "says the alliance is failing".
    private func endsClause(_ index: Int) -> Bool {
        index >= sentence.tokens.upperBound || !tokens[index].isText || sentence.cue("behind-speaker", at: index) != nil
    }

    private func source(
        _ name: SourceName, _ match: PatternMatch, _ span: Range<Int>, _ pattern: AttributionPattern
    ) -> FoundSource {
        let cue = cue(of: match)
        let words = cue?.tokens ?? literal(in: match.tokens, beside: name.span)
        return FoundSource(
            tokens: name.tokens, span: span, isLed: words.lowerBound < name.tokens.lowerBound,
            source: link(name, tokens.string(words), speaks: cue.map(Self.speaking.contains) ?? false),
            stance: cue.flatMap { Stance(rawValue: sentence.cues[$0.index].value.value) } ?? pattern.stance,
            nesting: pattern.nesting, content: span, rule: pattern.provenance)
    }

    /// The pattern's own words: "as saying".
    private func literal(in match: Range<Int>, beside name: Range<Int>) -> Range<Int> {
        name.upperBound < match.upperBound
            ? name.upperBound..<match.upperBound : match.lowerBound..<max(match.lowerBound, name.lowerBound)
    }

    private func link(_ name: SourceName, _ cue: String?, speaks: Bool = true) -> Source {
        let bytes = tokens.bytes(name.tokens)
        let behind = name.tokens.upperBound + 1
        let isTitled =
            sentence.cue("source-noun", at: sentence.cue("determiner", at: behind)?.tokens.upperBound ?? behind)
            .map { $0.value.value == "office" } ?? false
        let kind =
            name.kind != "name" ? name.kind : speaks || isTitled ? "person" : "unreviewed"
        return Source(
            name: tokens.positions.string(bytes), start: tokens.positions.point(at: bytes.lowerBound),
            end: tokens.positions.point(at: bytes.upperBound), cue: cue, kind: kind)
    }

    /// "on Monday", "in a statement" behind an attribution belong to it.
    private func withAdjuncts(_ match: Range<Int>) -> Range<Int> {
        var end = match.upperBound
        while true {
            if let adjunct = sentence.cue("adjunct", at: end) {
                end = adjunct.tokens.upperBound
            } else if let time = findings.times.first(where: {
                $0.tokens.lowerBound == end
                    || ($0.tokens.lowerBound == end + 1 && sentence.cue("behind-speaker", at: end) != nil)
            }) {
                end = time.tokens.upperBound
            } else {
                return match.lowerBound..<end
            }
        }
    }

    /// Enters all that attributions may name.
    func enter(into slots: inout SlotTable) -> [SourceName] {
        let cancelled = sentence.cues.filter { cue in
            Self.kinds.contains(cue.value.kind)
                ? isTitle(cue.tokens.lowerBound) || isFigureVerb(cue)
                : Self.stronger.contains(cue.value.kind) && cue.tokens.count > 1
        }.map(\.tokens)
        if cancelled.isEmpty {
            slots = sentence.slots
        } else {
            for cue in sentence.slots.slots
            where !Self.kinds.contains(cue) || !cancelled.contains(where: { $0.covers(cue.tokens) }) {
                slots.insert(cue)
            }
        }
        for (index, time) in findings.times.enumerated() {
            slots.insert(Slot(kind: "when", tokens: time.tokens, index: index))
        }
        var names: [SourceName] = []
        if sentence.language.script.hasCapitals {
            names = NounRuns(tokens: tokens, findings: findings).read()
            for cue in sentence.cues("speaker") {
                names.append(
                    SourceName(
                        tokens: cue.tokens, span: cue.tokens, kind: "unreviewed", pronoun: cue.value.value))
            }
            for cue in sentence.cues("pair") {
                names.append(SourceName(tokens: cue.tokens, span: cue.tokens, kind: "group"))
            }
            for name in names { aside(behind: name).map { slots.insert(Slot(kind: "aside", tokens: $0, index: -1)) } }
        } else {
            for subject in ClauseSubjects(tokens: tokens, findings: findings).read() {
                names.append(subject.name)
                slots.insert(Slot(kind: "aside", tokens: subject.aside, index: -1))
            }
        }
        for (index, name) in names.enumerated() {
            for range in Set([name.tokens, name.span]) {
                slots.insert(Slot(kind: "source", tokens: range, index: index))
                if name.kind == "outlet" { slots.insert(Slot(kind: "outlet", tokens: range, index: index)) }
            }
        }
        return names
    }

    /// "Shares added 15 cents" says nothing.
    private func isFigureVerb(_ cue: CueMatch<Cue>) -> Bool {
        sentence.cue("figure-verb", at: cue.tokens.lowerBound) != nil
            && findings.quantities.contains { $0.tokens.lowerBound == cue.tokens.upperBound }
    }

    /// A capital within a sentence makes a verb part of a name: "United States".
    private func isTitle(_ index: Int) -> Bool {
        tokens[index].capitalised && tokens.hasText(sentence.tokens.lowerBound..<index)
            && tokens[index - 1].kind != .mark
    }

    /// ", who worked in the government from 1997 to 2002," between a name and its verb.
    private func aside(behind name: SourceName) -> Range<Int>? {
        let start = name.tokens.upperBound
        let isDash = tokens.mark(start).map { "–—".unicodeScalars.contains($0) } ?? false
        guard start < sentence.tokens.upperBound, isDash || tokens.isComma(start) || tokens.mark(start) == "(" else {
            return nil
        }
        let limit = min(sentence.tokens.upperBound - 1, start + Self.longestAside)
        guard start + 1 < limit else { return nil }
        return (start + 1..<limit).first { index in
            let closes =
                isDash ? tokens.mark(index) == tokens.mark(start) : tokens.isComma(index) || tokens.mark(index) == ")"
            return closes && ["saying", "telling", "source-adverb"].contains { sentence.cue($0, at: index + 1) != nil }
        }.map { start..<$0 + 1 }
    }
}
