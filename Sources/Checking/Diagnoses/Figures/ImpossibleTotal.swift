/// A total that the same text's own parts rule out; it is found by reading the text against itself, so nothing is undone.
struct ImpossibleTotal: Slip {
    let kind = "impossible_total"

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] { [] }
}
