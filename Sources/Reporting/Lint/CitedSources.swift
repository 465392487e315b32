import Domain

/// What the citations of one item say: their words, their figures, and what was worked out from them.
struct CitedSources {
    /// The words of the cited passages.
    let passages: Set<String>
    private let stated: Set<PrintedNumber>
    private let worked: Set<PrintedNumber>
    private let figures: [Quantity]

    init(
        _ citations: [Citation], documents: [EntryID: DocumentReadings], observations: [EntryID: Observation],
        verdicts: [EntryID: VerdictPair], words: FigureWords
    ) {
        let cited = citations.compactMap(\.passage)
        let seen = citations.compactMap(\.observation).compactMap { observations[$0] }
        passages = Set(cited.map(\.exact))
        stated = Set(cited.flatMap { PrintedNumber.all(in: $0.exact) })
        figures = seen.map(\.quantity)
        var sentences = seen.map { words.source($0) }
        for passage in cited {
            guard let readings = documents[passage.document] else { continue }
            sentences += Self.context(of: passage, in: readings, verdicts, words)
        }
        worked = Set(sentences.flatMap(PrintedNumber.all))
    }

    /// Whether one of the sources states a number, in these digits or, for an observation, rounded to them.
    func state(_ number: PrintedNumber) -> Bool {
        stated.contains(number) || figures.contains { Self.prints($0, as: number) }
    }

    /// Whether a number was worked out from the sources: a date, a period, a step of the arithmetic.
    func bearOut(_ number: PrintedNumber) -> Bool { worked.contains(number) }

    /// What is printed around a passage when it is cited.
    private static func context(
        of passage: Passage, in readings: DocumentReadings, _ verdicts: [EntryID: VerdictPair], _ words: FigureWords
    ) -> [String] {
        let part = readings.document.part(at: passage.start)
        var sentences = [words.sourceLine(readings.document), words.sourceLine(part, in: readings.document)]
        sentences += readings.quotations.filter { $0.passage == passage }.compactMap(\.speaker)
        for claim in readings.claims where claim.passage == passage {
            let pair = verdicts[claim.id] ?? VerdictPair()
            sentences += [words.statement(of: claim), words.missing(pair, for: claim)] + pair.both.map(\.explanation)
            sentences += claim.caveats.map(words.caveat)
        }
        return sentences
    }

    /// Rounding is allowed from three digits on: with fewer, some scale would fit almost any number.
    private static func prints(_ quantity: Quantity, as number: PrintedNumber) -> Bool {
        [0, 3, 4, 6, 8, 9, 12].contains { power in
            let scaled = abs(quantity.value) / PrintedNumber.power(of: power)
            if scaled == number.value { return true }
            let steps = (scaled * PrintedNumber.power(of: number.decimals)).rounded()
            return number.significantDigits >= 3
                && steps == (number.value * PrintedNumber.power(of: number.decimals)).rounded()
        }
    }
}
