import Domain
import Matching
import Rules

/// Reads who says what: quotations, the sources of every sentence, what each of them says, and who denies whom.
struct SpeechReading {
    let tokens: Tokens
    let document: Document

    /// Reads the speech of a document and enters each sentence's sources.
    func read(_ all: inout [SentenceFindings]) -> Speech {
        let marked = QuotationReading(tokens: tokens, document: document.id).read(all.map(\.sentence))
        var quotations = marked.quotations
        sources(&all, quotations)
        Speakers(tokens: tokens).assign(&quotations, &all)
        let output = SpeechOutput(tokens: tokens, document: document)
        return Speech(
            quotations: output.quotations(quotations, all), attributions: output.attributions(all),
            caveats: marked.caveats)
    }

    private func sources(_ all: inout [SentenceFindings], _ quotations: [FoundQuotation]) {
        var memory = SourceMemory(people: { [all] in titled(all) })
        var next = 0
        for index in all.indices {
            if index > 0, isNewVoice(all[index].sentence.part, after: all[index - 1].sentence.part) { memory.forget() }
            let sentence = all[index].sentence.tokens
            while next < quotations.count, quotations[next].tokens.upperBound <= sentence.lowerBound { next += 1 }
            let near = quotations[next...].prefix { $0.tokens.lowerBound < sentence.upperBound }
            if index > 0, all[index - 1].sources.isEmpty, let speaker = all[index].sentence.cues("speaker").first {
                subject(of: all[index - 1], anyone: !memory.knows(speaker.value.value), &memory)
            }
            let found = AttributionReading(tokens: tokens, findings: all[index], document: document.id)
                .read(Array(near), &memory)
            all[index].sources = ContentReading(tokens: tokens, findings: all[index]).read(found)
        }
    }

    /// Whether pronouns of a part can't mean those who spoke in the part before it.
    private func isNewVoice(_ part: Part?, after before: Part?) -> Bool {
        guard part != before, let part, let before else { return part != before }
        func isHeading(_ kind: PartKind) -> Bool {
            switch kind {
            case .itemHeading, .sectionHeading, .title, .subtitle: true
            default: false
            }
        }
        if isHeading(before.kind) { return false }
        return isHeading(part.kind) || part.kind != before.kind || part.source != before.source
            || part.author != before.author
    }

    /// The names that stand behind a title somewhere: "President Putin" makes Putin a person.
    private func titled(_ all: [SentenceFindings]) -> Set<UInt64> {
        var people: Set<UInt64> = []
        for findings in all {
            for title in findings.sentence.cues("source-noun") where title.value.value == "office" {
                var index = title.tokens.upperBound
                while index < findings.sentence.tokens.upperBound, tokens[index].kind == .word,
                    tokens[index].capitalised
                {
                    people.insert(tokens[index].key)
                    index += 1
                }
            }
        }
        return people
    }

    /// A person that the sentence before is about may be meant by "he", though nobody says that they speak.
    /// - Parameter anyone: whether a name without title will do.
    private func subject(of findings: SentenceFindings, anyone: Bool, _ memory: inout SourceMemory) {
        guard findings.sentence.language.script.hasCapitals else { return }
        let names = NounRuns(tokens: tokens, findings: findings).read()
        guard let first = names.first(where: { $0.span.lowerBound <= findings.sentence.tokens.lowerBound + 1 }) else {
            return
        }
        let widest = names.filter { $0.span.lowerBound == first.span.lowerBound }.max {
            $0.tokens.count < $1.tokens.count
        }
        guard let widest, widest.kind == "person" || (anyone && ["name", "unreviewed", "office"].contains(widest.kind))
        else { return }
        let passage = tokens.positions.passage(tokens.bytes(widest.tokens), in: document.id)
        memory.note(
            Source(
                name: passage.exact, start: passage.start, end: passage.end,
                kind: widest.kind == "name" ? "person" : widest.kind), widest, tokens)
    }
}
