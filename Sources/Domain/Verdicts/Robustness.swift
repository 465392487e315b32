/// In how many times of the same length beside its own a statement holds: one of twelve months is picked, not found.
public struct Robustness: Hashable, Sendable, Codable {
    /// The times in which it holds, its own among them.
    public var holds: Int
    /// The times for which it can be told.
    public var of: Int

    /// Counts times.
    public init(holds: Int, of: Int) {
        self.holds = holds
        self.of = of
    }
}
