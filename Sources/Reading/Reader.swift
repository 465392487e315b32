public import Domain
import Matching
public import Rules

/// Reads documents: what each says, every item with its passage.
public struct Reader: Sendable {
    let rulebook: Rulebook
    private let dyad: String?

    /// Reads by a rulebook.
    /// - Parameter dyad: the pair of countries to read for; without it, the one whose sides a document names most.
    public init(_ rulebook: Rulebook, dyad: String? = nil) {
        self.rulebook = rulebook
        self.dyad = dyad
    }

    /// Reads a document.
    ///
    /// Each line needs only what the lines above it found.
    public func readings(of document: Document) -> DocumentReadings {
        let tokens = Tokens(document.text)
        let (all, speech, dyad) = findings(of: document, tokens)
        var document = document
        document.caveats += speech.caveats.filter { !document.caveats.contains($0) }
        let output = ReadingOutput(tokens: tokens, document: document, rulebook: rulebook)
        return DocumentReadings(
            document: document, times: output.times(all), quantities: output.quantities(all),
            quotations: speech.quotations, attributions: speech.attributions,
            claims: ClaimReading(tokens: tokens, document: document, rulebook: rulebook, dyad: dyad).read(all),
            mentions: output.mentions(all))
    }

    /// What is found in each sentence, who says what, and the pair of countries to read for.
    func findings(of document: Document, _ tokens: Tokens) -> (all: [SentenceFindings], speech: Speech, dyad: Dyad?) {
        var all = SentenceReading(rulebook: rulebook).read(document, tokens).map(SentenceFindings.init(sentence:))
        var times = TimeContext(isNarrative: Narrative.isTold(in: tokens, writtenIn: document.published.anchor?.year))
        let mentions = MentionReading(tokens: tokens, rulebook: rulebook)
        for index in all.indices {
            let sentence = all[index].sentence
            all[index].numbers = NumberReading(tokens: tokens, sentence: sentence).read()
            times.anchor =
                (sentence.part?.date?.start).map { Moment($0) }
                ?? document.published.anchor.map { Moment($0, clock: document.published.clock ?? 0) }
            all[index].times = TimeReading(tokens: tokens, sentence: sentence).read(all[index].numbers, in: &times)
            let quantities = QuantityReading(tokens: tokens, sentence: sentence).read(
                all[index].numbers, times: all[index].times)
            for quantity in quantities {
                let isSpan =
                    quantity.kind == .duration
                    && all[index].times.contains { $0.tokens.overlaps(quantity.tokens) }
                if isSpan { all[index].spans.append(quantity) } else { all[index].quantities.append(quantity) }
            }
            all[index].countries = mentions.countries(in: sentence)
        }
        let speech = SpeechReading(tokens: tokens, document: document).read(&all)
        var context = FlowContext(dyad: followed(all), naming: all.flatMap(\.countries).map(\.value))
        for index in all.indices {
            if index > 0, all[index].sentence.paragraph != all[index - 1].sentence.paragraph {
                context.countries = []
                context.previous = []
            }
            let named = all[index].countries.map(\.value)
            if !named.isEmpty { context.countries = named }
            (all[index].flows, all[index].otherFlows, all[index].wholes) = FlowReading(
                tokens: tokens, findings: all[index], rulebook: rulebook, context: context
            ).read()
            context.previous = all[index].flows
        }
        return (all, speech, context.dyad)
    }

    /// The pair of countries to read for: the one asked for, or the one whose rarer side is named most often.
    private func followed(_ all: [SentenceFindings]) -> Dyad? {
        if let dyad { return rulebook.dyads.first { $0.name == dyad } }
        var counts: [Country: Int] = [:]
        for country in all.flatMap(\.countries) { counts[country.value, default: 0] += 1 }
        func weight(_ dyad: Dyad) -> Int { dyad.sides.map { counts[$0] ?? 0 }.min() ?? 0 }
        return rulebook.dyads.filter { weight($0) > 0 }.max { weight($0) < weight($1) }
    }
}
