import Domain

extension FoundFlow {
    /// Whether both ends of the flow are known.
    var isResolved: Bool { flow.from != nil && flow.to != nil }
}
