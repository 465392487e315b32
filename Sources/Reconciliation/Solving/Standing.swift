import Domain

/// What is known of a component: its conflicts, and the bounds that its consistent rest leaves.
struct Standing: Sendable {
    /// The conflicts dealt with, in order.
    let conflicts: [Conflict]
    /// What was set aside for them.
    let setAside: Set<Constraint.ID>
    /// The bounds of each cell, by its place in the component.
    let box: [Interval]
    /// The constraints without which the bounds or the conflicts could be others.
    let matters: Set<Constraint.ID>
    /// Whether the bounds stopped moving.
    let settled: Bool

    init(_ propagation: Propagation, conflicts: [Conflict], setAside: Set<Constraint.ID>) {
        self.conflicts = conflicts
        self.setAside = setAside
        box = propagation.box
        settled = propagation.settled
        let relied = zip(propagation.problem.constraints, propagation.relied).filter(\.1).map(\.0.id)
        matters = Set(relied).union(conflicts.flatMap { $0.constraints.map(\.id) })
    }
}
