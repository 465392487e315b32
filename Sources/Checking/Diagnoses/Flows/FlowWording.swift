/// The words name one flow and the countries another: "imported to", "exports from". What is meant is the other flow.
struct FlowWording: Slip {
    let kind = "flow_wording"

    func isTelling(of statement: Statement) -> Bool { true }

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        statement.contradictory ? statement.moved(cells.opposite).map { [$0] } ?? [] : []
    }
}
