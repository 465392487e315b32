import Domain
import Matching
import Rules

/// What the earlier readings found in one sentence; claims are read from it.
struct SentenceFindings {
    let sentence: Sentence
    var numbers: [FoundNumber] = []
    var quantities: [FoundQuantity] = []
    /// Lengths of time that times name: quantities, and no figures of claims.
    var spans: [FoundQuantity] = []
    var times: [FoundTime] = []
    var countries: [CueMatch<Country>] = []
    var sources: [FoundSource] = []
    var flows: [FoundFlow] = []
    /// Words that look like a flow and measure something else.
    var otherFlows: [Range<Int>] = []
    /// Flows of which the words measure a share.
    var wholes: [FoundFlow] = []

    init(sentence: Sentence) { self.sentence = sentence }

    /// Everything as slots; figures and flows stop the gaps of patterns.
    /// - Parameter antecedent: the flow that a pronoun of this sentence means, where no other stands before it.
    func slots(antecedent: FoundFlow?) -> SlotTable {
        var slots = SlotTable()
        slots.reserve(sentence.cues.count + 16)
        // "In the first half", "in January and February": words of a time part nothing.
        let dated = times.filter { $0.kind == .date }.map(\.tokens)
        func isDated(_ words: Range<Int>) -> Bool {
            dated.contains { $0.lowerBound <= words.lowerBound && words.upperBound <= $0.upperBound }
        }
        let noMovements = sentence.cues("change").filter { Direction(rawValue: $0.value.value) == nil }.map(\.tokens)
        for cue in sentence.slots.slots where !Self.found.contains(cue) {
            // "Made up": a wording that is listed among movements only because it holds the word of one.
            if cue.isOf("change"), noMovements.contains(where: { $0.overlaps(cue.tokens) }) { continue }
            let isReached = cue.isOf(Self.reached.kind) && sentence.cues[cue.index].value == Self.reached
            slots.insert(cue, figure: (Self.stops.contains(cue) && !isDated(cue.tokens)) || isReached)
        }
        for (index, country) in countries.enumerated() {
            // Another country is another subject, unless it only says whose figures these are.
            let isSource = sources.contains { $0.span.overlaps(country.tokens) }
            slots.insert(Slot(kind: "country", tokens: country.tokens, index: index), figure: !isSource)
        }
        for (index, quantity) in quantities.enumerated() {
            slots.insert(
                Slot(kind: quantity.kind.rawValue, tokens: quantity.span, index: index),
                figure: quantity.kind.isFigure && !isDated(quantity.tokens))
            // "exceeded $240 billion": the hedge is also the verb.
            if quantity.span != quantity.tokens {
                slots.insert(Slot(kind: quantity.kind.rawValue, tokens: quantity.tokens, index: index))
            }
            if quantity.sign != nil { slots.insert(Slot(kind: "signed", tokens: quantity.tokens, index: index)) }
        }
        for range in otherFlows { slots.insert(Slot(kind: "other-trade", tokens: range, index: -1), figure: true) }
        for (index, time) in times.enumerated() where time.kind == .date {
            slots.insert(Slot(kind: "period", tokens: time.tokens, index: index))
        }
        for (index, whole) in wholes.enumerated() {
            slots.insert(Slot(kind: "whole", tokens: whole.tokens, index: index))
        }
        for (index, flow) in flows.enumerated() {
            slots.insert(Slot(kind: "flow", tokens: flow.tokens, index: index), figure: true)
        }
        for cue in sentence.cues("pronoun") where referent(of: cue, antecedent) != nil {
            slots.insert(Slot(kind: "flow", tokens: cue.tokens, index: -1))
        }
        return slots
    }

    /// What a pronoun means: the last flow before it; exports are plural, trade is singular.
    func referent(of pronoun: CueMatch<Cue>, _ antecedent: FoundFlow?) -> FoundFlow? {
        let before = flows.last { $0.tokens.upperBound <= pronoun.tokens.lowerBound } ?? antecedent
        let isPlural = before?.indicator.indicator.kind != .total && before?.indicator.indicator.kind != .balance
        return isPlural == (pronoun.value.value == "plural") ? before : nil
    }

    /// A figure behind one of these words belongs to another clause or subject than what stands before them.
    private static let stops: SlotKinds = ["change", "clause-break", "other-measure"]
    /// Kinds of slots that count quantities: words of a kind with the same name are counted elsewhere.
    static let found = SlotKinds(FoundQuantity.Kind.allCases.map { SlotKind($0.rawValue) } + ["signed"])
    private static let reached = Cue("level-verb", "level")
}
