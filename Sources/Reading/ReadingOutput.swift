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
            findings.times.flatMap { $0.ends.isEmpty ? [$0] : $0.ends }.map { time in
                let open = time.kind == .date && time.period == nil && !time.sense.isReference
                let clocked = time.resolved.stretch.flatMap { $0.isClocked ? $0 : nil }
                return TimeExpression(
                    passage: passage(time.tokens), kind: time.kind, value: time.resolved.value, period: time.period,
                    anchor: time.anchor, soFar: time.soFar,
                    caveats: open ? [Caveat(.anchorUnknown, tokens.string(time.tokens))] : [],
                    startClock: clocked?.start?.clock, endClock: clocked?.end?.adding(seconds: -1).clock,
                    provenance: time.pattern.provenance)
            }
        }
    }

    func quantities(_ all: [SentenceFindings]) -> [QuantityMention] {
        all.flatMap { findings in
            (findings.quantities + findings.spans).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.map {
                QuantityMention(
                    passage: passage($0.tokens), quantity: $0.printed ?? $0.quantity,
                    direction: $0.moved ?? ($0.sign == .up ? .up : nil), provenance: findings.provenance(of: $0))
            }
        }
    }

    func mentions(_ all: [SentenceFindings]) -> [Mention] {
        all.flatMap { findings in
            MentionReading(tokens: tokens, rulebook: rulebook).read(findings.countries, in: document.id)
        }
    }

    private func passage(_ range: Range<Int>) -> Passage {
        tokens.positions.passage(tokens.bytes(range), in: document.id)
    }
}
