import Domain

/// A quantity in a text, with the slot that patterns know it by.
struct FoundQuantity {
    /// The slots that quantities fill in patterns.
    enum Kind: String {
        case percent, amount, fraction, multiple, number
        case conversion
        /// Percentage points, which measure a share and not a growth.
        case points
        /// So much a day, a month or a head: no level of a period.
        case rate
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

    /// The same figure in other words.
    func with(kind: Kind, span: Range<Int>? = nil, quantity: Quantity? = nil) -> FoundQuantity {
        FoundQuantity(
            kind: kind, tokens: tokens, span: span ?? self.span, quantity: quantity ?? self.quantity, sign: sign)
    }
}
