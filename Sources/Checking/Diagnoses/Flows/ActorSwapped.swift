/// The countries changed places: "imports from China" for "China's imports".
struct ActorSwapped: Slip {
    let kind = "actor_swapped"

    func isTelling(of statement: Statement) -> Bool { true }

    func undone(in statement: Statement, _ cells: Cells) -> [Statement] {
        statement.mirrored ? statement.moved(cells.opposite).map { [$0] } ?? [] : []
    }
}
