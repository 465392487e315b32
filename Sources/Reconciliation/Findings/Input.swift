public import Domain

/// What was known of a cell when a step used it.
public struct Input: Hashable, Sendable {
    /// The cell.
    public let cell: Cell
    /// Its bounds at that time.
    public let interval: Interval
}
