public import Matching

/// One way to name the source of a statement: `<source> <saying>`, `according to <source>`.
public struct AttributionPattern: Sendable {
    /// How it is worded.
    public let pattern: SlotPattern
    /// The line of the language's file.
    public let line: Int?
}
