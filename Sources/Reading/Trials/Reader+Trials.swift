public import Domain
import Matching
import Rules

extension Reader {
    /// How the patterns of claims and of sources fared in each sentence of a document, the best first: what read it, what
    /// fits, and what came how far.
    ///
    /// Patterns of which nothing stands in a sentence are left out.
    public func trials(in document: Document) -> [PatternTrial] {
        let tokens = Tokens(document.text)
        let found = findings(of: document, tokens)
        let claims = ClaimReading(tokens: tokens, document: document, rulebook: rulebook, dyad: found.dyad)
        let sources = found.all.flatMap {
            AttributionReading(tokens: tokens, findings: $0, document: document.id).trials()
        }
        return (claims.trials(found.all) + sources).sorted { one, other in
            if one.sentence.start != other.sentence.start { return one.sentence.start < other.sentence.start }
            if one.kind != other.kind { return one.kind == .claim }
            return one.isBetter(than: other)
        }
    }
}
