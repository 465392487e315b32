/// The words name one flow and the countries another, as in "imported to": the other flow is meant.
struct FlowWording: Slip {
    let kind = "flow_wording"

    func isTelling(of statement: Statement) -> Bool { true }

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        statement.contradictory ? statement.moved(cells.opposite).map { [$0] } ?? [] : []
    }
}
