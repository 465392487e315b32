import Domain
import Matching
import Rules

extension AttributionReading {
    /// How each pattern of sources fared in the sentence.
    func trials() -> [PatternTrial] {
        let sentence = findings.sentence
        var slots = SlotTable()
        _ = enter(into: &slots)
        let trials = Trials(
            tokens: tokens, document: document, sentence: sentence.tokens,
            matcher: PatternMatcher(tokens: tokens, slots: slots, sentence: sentence.tokens), kind: .attribution,
            used: Set(findings.sources.filter { !$0.isCarried }.map(\.rule)))
        return sentence.language.attributions.compactMap { attribution in
            trials.trial(of: attribution.pattern, attribution.provenance, idle: "<source>")
        }
    }
}
