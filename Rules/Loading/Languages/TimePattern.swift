public import Matching

/// One wording of time.
public struct TimePattern: Sendable {
    /// What it means.
    public let means: TimeMeaning
    /// How it is worded.
    public let pattern: SlotPattern
    /// The line of the language's file.
    public let line: Int?
}
