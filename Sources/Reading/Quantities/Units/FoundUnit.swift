import Domain

/// What a number counts, as the words beside it say.
struct FoundUnit {
    /// The sort of quantity that it makes.
    let kind: FoundQuantity.Kind
    /// The unit.
    let unit: Unit
    /// How many of the unit one of the words is worth: a cent is a hundredth of a dollar.
    var factor = 1.0
    /// The words, or the number with them.
    let tokens: Range<Int>
    /// Whether it is a noun in the plural.
    var isPlural = false
    /// Where the words are listed, by the number of their cue.
    var origin: Int?

    /// So many of the words, in the unit.
    func worth(_ number: Double) -> Double {
        // Divided by a whole number where it can be, so that 10.4 cents are 0.104 dollars to the digit.
        let parts = (1 / factor).rounded()
        if factor < 1, abs(parts * factor - 1) < 1e-12 { return number / parts }
        let product = number * factor
        let decimal = (product * 1e9).rounded() / 1e9
        return factor > 1 && abs(decimal - product) < 1e-12 * abs(product) ? decimal : product
    }
}
