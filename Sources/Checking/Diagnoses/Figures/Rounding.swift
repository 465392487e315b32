import Domain

/// A rounded figure was given a digit that it does not have: "72.0" for 71.6, rounded to 72.
struct Rounding: Slip {
    let kind = "rounding"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard let quantity = statement.quantity, quantity.hedge == nil, quantity.step > 0 else { return [] }
        let tens = quantity.value / (10 * quantity.step)
        guard abs(tens - tens.rounded()) < 1e-6 else { return [] }
        return [statement.stating(Quantity(value: quantity.value, step: 10 * quantity.step, unit: quantity.unit))]
    }
}
