import Domain
import Matching
import Rules

/// Turns what was found of speech into entries with passages.
struct SpeechOutput {
    let tokens: Tokens
    let document: Document

    /// Words in marks, and what sources say in the writer's words.
    func quotations(_ found: [FoundQuotation], _ all: [SentenceFindings]) -> [Quotation] {
        let edits = QuotationEdits(tokens: tokens)
        var quotations = found.map { quotation in
            Quotation(
                passage: passage(quotation.tokens), kind: quotation.kind, speaker: quotation.speaker?.source.name,
                cue: quotation.speaker?.source.cue, edits: edits.read(quotation.tokens), provenance: quotation.rule)
        }
        var next = 0
        for findings in all {
            let sentence = findings.sentence.tokens
            while next < found.count, found[next].tokens.upperBound <= sentence.lowerBound { next += 1 }
            let near = found[next...].prefix { $0.tokens.lowerBound < sentence.upperBound }
            for source in findings.sources where isIndirect(source, near) {
                quotations.append(
                    Quotation(
                        passage: passage(source.content), kind: .indirect, speaker: source.source.name,
                        cue: source.source.cue, edits: edits.read(source.content), provenance: source.rule))
            }
        }
        return quotations.sorted { ($0.passage.start, -$0.passage.end) < ($1.passage.start, -$1.passage.end) }
    }

    private func isIndirect(_ source: FoundSource, _ near: ArraySlice<FoundQuotation>) -> Bool {
        let isWriting = source.source.kind == "statistics" || source.source.kind == "document"
        return !source.isCarried && source.nesting == .plain && !isWriting && tokens.hasText(source.content)
            && !near.contains { $0.tokens.overlaps(source.content) }
    }

    /// What each source says with the chain that it comes through; a content that several give is told once.
    func attributions(_ all: [SentenceFindings]) -> [Attribution] {
        var attributions: [Attribution] = []
        var denials = DenialPairing(tokens: tokens)
        for findings in all {
            var seen: Set<Range<Int>> = []
            for source in findings.sources.chain().reversed()
            where source.nesting != .outer && tokens.hasText(source.content) && seen.insert(source.content).inserted {
                let chain =
                    findings.sources.chain(at: source.content).filter {
                        source.isInside($0) && $0.content.covers(source.content)
                    }
                    .map(\.source) + [source.source]
                var attribution = Attribution(
                    passage: passage(source.content),
                    chain: AttributionChain(document: document).frame(findings.sentence.part) + chain,
                    stance: source.stance, provenance: source.rule)
                attribution.denies = denials.denied(by: source, attribution, in: findings)
                attributions.append(attribution)
            }
        }
        return attributions.sorted { ($0.passage.start, -$0.passage.end) < ($1.passage.start, -$1.passage.end) }
    }

    private func passage(_ range: Range<Int>) -> Passage {
        tokens.positions.passage(tokens.bytes(range), in: document.id)
    }
}
