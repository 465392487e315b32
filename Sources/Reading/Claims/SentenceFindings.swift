import Domain
import Matching
import Rules

/// What the earlier readings found in one sentence; claims are read from it.
struct SentenceFindings {
    let sentence: Sentence
    var numbers: [FoundNumber] = []
    var quantities: [FoundQuantity] = []
    var times: [FoundTime] = []
    var countries: [CueMatch<Country>] = []
    var sources: [FoundSource] = []
    var flows: [FoundFlow] = []

    init(sentence: Sentence) { self.sentence = sentence }

    /// Everything as slots; figures and flows stop the gaps of patterns.
    /// - Parameter antecedent: the flow that a pronoun of this sentence means, where no other stands before it.
    func slots(antecedent: FoundFlow?) -> SlotTable {
        var slots = SlotTable()
        for (index, cue) in sentence.cues.enumerated() {
            slots.insert(Slot(kind: cue.value.category, tokens: cue.tokens, index: index))
        }
        for (index, country) in countries.enumerated() {
            slots.insert(Slot(kind: "country", tokens: country.tokens, index: index))
        }
        for (index, quantity) in quantities.enumerated() {
            slots.insert(
                Slot(kind: quantity.kind.rawValue, tokens: quantity.span, index: index),
                figure: quantity.kind != .number && quantity.kind != .conversion)
        }
        for (index, time) in times.enumerated() where time.kind == .date {
            slots.insert(Slot(kind: "period", tokens: time.tokens, index: index))
        }
        for (index, flow) in flows.enumerated() {
            slots.insert(Slot(kind: "flow", tokens: flow.tokens, index: index), figure: true)
        }
        if antecedent != nil || !flows.isEmpty {
            for cue in sentence.cues("pronoun") {
                slots.insert(Slot(kind: "flow", tokens: cue.tokens, index: -1))
            }
        }
        return slots
    }
}
