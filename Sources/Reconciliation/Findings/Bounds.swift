public import Domain

/// What constraints leave possible for a figure.
public struct Bounds: Hashable, Sendable {
    /// Every value they allow lies in it; nothing if they contradict each other.
    public let interval: Interval?
    /// Whether the bounds stopped moving; if not they hold all the same, but could be tighter.
    public let settled: Bool
}
