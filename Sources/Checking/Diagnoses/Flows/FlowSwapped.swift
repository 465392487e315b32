/// Exports were taken for imports, or one of the two for both together.
struct FlowSwapped: Slip {
    let kind = "flow_swapped"

    func isTelling(of statement: Statement) -> Bool { true }

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        guard !statement.mirrored, !statement.contradictory else { return [] }
        let opposite = statement.moved(cells.opposite).map { [$0] } ?? []
        guard statement.sort == .level || statement.sort == .growth else { return opposite }
        let parts = cells.parts(of: statement.cell).indices.compactMap { place in
            statement.moved { cells.parts(of: $0)[place] }
        }
        return opposite + parts + (statement.moved(cells.whole).map { [$0] } ?? [])
    }
}
