import Domain

/// What is known of the components that were worked out: bounds by cell, what they rest on, and the conflicts.
struct Findings: Sendable {
    /// How far a component was worked out.
    struct State: OptionSet, Sendable {
        let rawValue: UInt8
        /// The bounds of its cells stand in `box`.
        static let known = State(rawValue: 1)
        /// They stopped moving.
        static let settled = State(rawValue: 2)
        /// The bounds of single cells are the tightest.
        static let tight = State(rawValue: 4)
        /// What came in since was followed for a part of the way only.
        static let cut = State(rawValue: 8)
    }

    /// The conflicts of a component, and what was set aside for them.
    struct Dispute: Sendable {
        var conflicts: [Conflict]
        var setAside: Set<Constraint.ID>
    }

    /// The bounds of each cell, which the consistent rest of its component leaves.
    var box: [Interval] = []
    /// Whether the bounds could be others without a constraint.
    var relied: [Bool] = []
    /// Whether the bounds of its cells imply a constraint, so that it can narrow nothing that comes from them.
    var implied: [Bool] = []
    /// How far each component was worked out, by its group.
    var states: [State] = []
    /// The conflicts by group, where there are any.
    var disputes: [Int32: Dispute] = [:]

    mutating func addCell(_ range: Interval) {
        box.append(range)
        states.append([])
    }

    mutating func addConstraint() {
        relied.append(false)
        implied.append(false)
    }

    /// The conflicts of a group.
    func conflicts(of group: Int32) -> [Conflict] { disputes[group]?.conflicts ?? [] }

    /// What was set aside in a group.
    func setAside(of group: Int32) -> Set<Constraint.ID> { disputes[group]?.setAside ?? [] }

    /// Keeps what was found of a group.
    mutating func keep(_ standing: Standing, of group: Int32) {
        for (cell, bounds) in zip(standing.cells, standing.box) { box[Int(cell)] = bounds }
        for (place, constraint) in standing.constraints.enumerated() {
            relied[Int(constraint)] = standing.relied[place]
            implied[Int(constraint)] = standing.implied[place]
        }
        states[Int(group)] = standing.state
        disputes[group] =
            standing.conflicts.isEmpty
            ? nil : Dispute(conflicts: standing.conflicts, setAside: standing.setAside)
    }

    /// Forgets what was found of a group.
    mutating func forget(_ group: Int32) {
        states[Int(group)] = []
        disputes[group] = nil
    }
}
