import Domain

/// A rise was taken for a fall, or a fall for a rise.
struct Sign: Slip {
    let kind = "sign"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard statement.sort == .growth || statement.sort == .difference, statement.quantity != nil else { return [] }
        var turned = statement
        turned.stated = -1 * statement.stated
        return [turned]
    }
}
