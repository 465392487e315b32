import Domain

/// A quantity in a text, with the slot that patterns know it by.
struct FoundQuantity {
    /// The slots that quantities fill in patterns.
    enum Kind: String, CaseIterable {
        case percent, amount, fraction, multiple, number
        case conversion
        /// Percentage points, which measure a share and not a growth.
        case points
        /// So much a day, a month or a head: no level of a period.
        case rate
        /// Things counted by their noun.
        case count
        /// So much of a physical unit.
        case measure
        /// A length of time, or an age.
        case duration

        /// Whether it speaks of trade, so that it ends what is said of the figure before it.
        var isFigure: Bool {
            switch self {
            case .percent, .amount, .fraction, .multiple, .points, .rate: true
            case .number, .conversion, .count, .measure, .duration: false
            }
        }
    }

    /// What sort it is.
    let kind: Kind
    /// The number with its unit.
    let tokens: Range<Int>
    /// The same with the hedge before it.
    let span: Range<Int>
    /// What it says.
    let quantity: Quantity
    /// Which way it moved, where a sign before the number says so: "+26.7%".
    var sign: Direction?
    /// Which way it moved, where words beside it say so.
    var moved: Direction?
    /// What is printed where claims take it otherwise: a fraction is a ratio in print and a percentage in a claim.
    var printed: Quantity?
    /// The number that it was read from.
    var number: FoundNumber?
    /// Whether its noun is a plural, so that the number surely counts.
    var countsSeveral = false
    /// Where the words that give its unit are listed, by the number of their cue.
    var origin: Int?

    /// The same figure in other words.
    func with(kind: Kind, tokens: Range<Int>? = nil, span: Range<Int>? = nil, quantity: Quantity? = nil)
        -> FoundQuantity
    {
        FoundQuantity(
            kind: kind, tokens: tokens ?? self.tokens, span: span ?? self.span, quantity: quantity ?? self.quantity,
            sign: sign, moved: moved, printed: printed, number: number, countsSeveral: countsSeveral,
            origin: origin)
    }
}
