/// Exports were taken for imports, or imports for exports.
struct FlowSwapped: Slip {
    let kind = "flow_swapped"
    let isTelling = true

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        statement.mirrored ? [] : statement.moved(cells.opposite).map { [$0] } ?? []
    }
}
