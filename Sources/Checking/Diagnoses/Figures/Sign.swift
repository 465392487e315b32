import Domain

/// A rise was taken for a fall, a surplus for a deficit, or the other way.
struct Sign: Slip {
    let kind = "sign"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        let isSigned = statement.sort == .growth || statement.sort == .difference
        guard statement.sort == .balance || isSigned && statement.quantity != nil else { return [] }
        var turned = statement
        turned.stated = -1 * statement.stated
        return [turned]
    }
}
