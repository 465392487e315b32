import Domain

/// A quantity in a text, with the slot that patterns know it by.
struct FoundQuantity {
    /// The slots that quantities fill in patterns.
    enum Kind: String {
        case percent, amount, fraction, multiple, number
        case conversion
    }

    /// What sort it is.
    let kind: Kind
    /// The number with its unit.
    let tokens: Range<Int>
    /// The same with the hedge before it.
    let span: Range<Int>
    /// What it says.
    let quantity: Quantity
}
