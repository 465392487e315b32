import Domain
import Matching
import Rules

/// Turns what was found in tokens into entries with passages.
struct ReadingOutput {
    let tokens: Tokens
    let document: Document
    let rulebook: Rulebook

    func times(_ all: [SentenceFindings]) -> [TimeExpression] {
        all.flatMap { findings in
            findings.times.map { time in
                let open = time.kind == .date && time.period == nil
                return TimeExpression(
                    passage: passage(time.tokens), kind: time.kind, value: time.value, period: time.period,
                    anchor: time.anchored ? document.published.anchor : nil, soFar: time.soFar,
                    caveats: open ? [Caveat(.anchorUnknown, tokens.string(time.tokens))] : [])
            }
        }
    }

    func quantities(_ all: [SentenceFindings]) -> [QuantityMention] {
        all.flatMap { findings in
            findings.quantities.map {
                QuantityMention(passage: passage($0.tokens), quantity: $0.quantity, direction: $0.sign)
            }
        }
    }

    func attributions(_ all: [SentenceFindings]) -> [Attribution] {
        all.filter { !$0.sources.isEmpty }.map { findings in
            Attribution(
                passage: passage(findings.sentence.tokens),
                chain: AttributionChain(document: document).sources(findings).chain)
        }
    }

    func mentions(_ all: [SentenceFindings]) -> [Mention] {
        all.flatMap { findings in
            MentionReading(tokens: tokens, sentence: findings.sentence, rulebook: rulebook)
                .read(findings.countries, in: document.id)
        }
    }

    /// The quotations, in the order of the text, each with the last source that a sentence of its own names.
    func spoken(_ quotations: [Quotation], _ all: [SentenceFindings]) -> [Quotation] {
        let named = all.filter { !$0.sources.isEmpty }.map { findings in
            let bytes = tokens.bytes(findings.sentence.tokens)
            return (
                start: tokens.positions.point(at: bytes.lowerBound), end: tokens.positions.point(at: bytes.upperBound),
                source: findings.sources[0].source
            )
        }
        // Sentences and quotations both run forward, so each is passed over once.
        var next = 0
        return quotations.map { quotation in
            var quotation = quotation
            while next < named.count, named[next].end <= quotation.passage.start { next += 1 }
            var last = next
            while last < named.count, named[last].start < quotation.passage.end { last += 1 }
            if last > next {
                quotation.speaker = named[last - 1].source.name
                quotation.cue = named[last - 1].source.cue
            }
            return quotation
        }
    }

    private func passage(_ range: Range<Int>) -> Passage {
        tokens.positions.passage(tokens.bytes(range), in: document.id)
    }
}
