/// Exports were taken for imports, or imports for exports.
struct FlowSwapped: Slip {
    let kind = "flow_swapped"

    func isTelling(of statement: Statement) -> Bool { true }

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard !statement.mirrored, !statement.contradictory else { return [] }
        return statement.moved(cells.opposite).map { [$0] } ?? []
    }
}
