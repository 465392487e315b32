import Domain
import Matching
import Rules

extension SentenceFindings {
    /// The rule that read a quantity: that of its unit, else that of its number's words, else how numbers are written.
    func provenance(of quantity: FoundQuantity) -> Provenance {
        let words = quantity.number?.tokens ?? quantity.tokens
        return sentence.language.provenance(
            ofWords: quantity.origin
                ?? words.lazy.compactMap { token in
                    sentence.cues(at: token).last { NumberWords.hold($0.value) }?.value.origin
                }.first)
    }
}
