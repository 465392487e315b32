/// Constraints that cannot all hold, while any of them left out lets the rest hold (irreducible infeasible set).
public struct Conflict: Hashable, Sendable {
    /// The constraints, in the order in which they were added.
    public let constraints: [Constraint]
    /// The derivation; its last step leaves nothing.
    public let steps: [Step]

    /// The cells that it is about.
    public var cells: Set<Cell> { Set(constraints.flatMap(\.form.cells)) }

    /// The members that give way: the evidence of the lowest rank, if other evidence outranks it or there is no other.
    public var yielding: [Constraint] {
        let evidence = constraints.filter(\.kind.isEvidence)
        guard let lowest = evidence.map(\.rank).min() else { return [] }
        let last = evidence.filter { $0.rank == lowest }
        return last.count < evidence.count || evidence.count == 1 ? last : []
    }

    /// What has to be left out for the rest to be consistent: what yields, or between equals all the evidence.
    var setAside: [Constraint] {
        if !yielding.isEmpty { return yielding }
        let evidence = constraints.filter(\.kind.isEvidence)
        return evidence.isEmpty ? constraints : evidence
    }
}
