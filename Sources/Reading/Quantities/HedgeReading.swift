import Domain
import Matching
import Rules

/// Reads the hedge before or behind a figure: "more than", "or so".
struct HedgeReading {
    let tokens: Tokens
    let sentence: Sentence

    /// The same figure with its hedge, if it has one.
    func hedged(_ figure: FoundQuantity) -> FoundQuantity {
        guard let found = before(figure.tokens.lowerBound) ?? behind(figure),
            let hedge = Hedge(rawValue: found.value.value), let width = sentence.language.hedges[hedge]
        else { return figure }
        let span =
            min(found.tokens.lowerBound, figure.span.lowerBound)..<max(found.tokens.upperBound, figure.span.upperBound)
        var result = figure.with(kind: figure.kind, span: span, quantity: hedged(figure.quantity, hedge, width))
        result.printed = figure.printed.map { hedged($0, hedge, width) }
        return result
    }

    /// The same figure with a hedge that is said of another.
    func hedged(_ figure: FoundQuantity, as hedge: Hedge?) -> FoundQuantity {
        guard let hedge, let width = sentence.language.hedges[hedge] else { return figure }
        return figure.with(kind: figure.kind, quantity: hedged(figure.quantity, hedge, width))
    }

    /// The hedge that ends before a token, over an article or the like.
    func before(_ start: Int) -> CueMatch<Cue>? {
        if let cue = sentence.cue("hedge", endingAt: start) {
            // "From up to 5 to 8": the words open a range.
            let opener = sentence.cue("range-opener", endingAt: start)?.tokens.count ?? 0
            return opener > cue.tokens.count ? nil : cue
        }
        guard let filler = sentence.cue("hedge-filler", endingAt: start) else { return nil }
        return sentence.cue("hedge", endingAt: filler.tokens.lowerBound)
    }

    /// The hedge behind the figure, or between its number and its unit: "five or more ships".
    private func behind(_ figure: FoundQuantity) -> CueMatch<Cue>? {
        behind(figure.tokens.upperBound)
            ?? figure.number.flatMap { behind($0.tokens.upperBound) ?? inside($0.tokens) }
    }

    /// The hedge that begins at a token; a mark belongs to the figure that it touches: "50+", but not "50 +3%".
    func behind(_ end: Int) -> CueMatch<Cue>? {
        guard let cue = sentence.cue("hedge-behind", at: end) else { return nil }
        return tokens[end].kind == .mark && tokens[end].spaceBefore ? nil : cue
    }

    /// Chinese puts "more" between the digits and what multiplies them: 80多亿.
    private func inside(_ number: Range<Int>) -> CueMatch<Cue>? {
        number.dropFirst().lazy.compactMap { sentence.cue("hedge-inside", at: $0) }.first
    }

    private func hedged(_ quantity: Quantity, _ hedge: Hedge, _ width: HedgeWidth) -> Quantity {
        var quantity = quantity
        quantity.hedge = hedge
        if quantity.range == nil {
            quantity.interval = width.interval(around: quantity.value, step: quantity.step)
        }
        return quantity
    }
}
