/// Every fault of the rule files, reported together.
public struct RuleErrors: Error, Sendable, CustomStringConvertible {
    /// The faults, in the order of the files.
    public var faults: [RuleError]

    /// Gathers faults.
    public init(_ faults: [RuleError]) { self.faults = faults }

    /// The faults, one after another.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
