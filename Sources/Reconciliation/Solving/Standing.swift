import Domain

/// What is known of a component: its conflicts, and the bounds that its consistent rest leaves.
struct Standing: Sendable {
    /// The cells of the component, by their numbers in the network.
    let cells: [Int32]
    /// The bounds of each cell.
    let box: [Interval]
    /// The constraints of the component that were not set aside, by their numbers.
    let constraints: [Int32]
    /// Whether the bounds could be others without it, for each constraint.
    let relied: [Bool]
    /// Whether the bounds imply it, for each constraint.
    let implied: [Bool]
    /// How far it was worked out.
    let state: Findings.State
    /// The conflicts dealt with, in order.
    let conflicts: [Conflict]
    /// What was set aside for them.
    let setAside: Set<Constraint.ID>
}
