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

    /// A quotation with the source that its own sentence names.
    func spoken(_ quotation: Quotation, _ all: [SentenceFindings]) -> Quotation {
        var quotation = quotation
        let near = all.last { findings in
            !findings.sources.isEmpty && !findings.sentence.tokens.isEmpty
                && passage(findings.sentence.tokens).range.overlaps(quotation.passage.range)
        }
        quotation.speaker = near?.sources.first?.source.name
        quotation.cue = near?.sources.first?.source.cue
        return quotation
    }

    private func passage(_ range: Range<Int>) -> Passage {
        tokens.positions.passage(tokens.bytes(range), in: document.id)
    }
}
