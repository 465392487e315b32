public import Matching

/// Patterns of time that are tried together; each stage builds on what the stages before it found.
///
/// A cascade in the sense of S. Abney, "Partial Parsing via Finite-State Cascades" (1996).
public struct TimeStage: Sendable {
    /// The wordings, the most specific first.
    public let patterns: [TimePattern]
    /// The same as one set, in the same order.
    public let wordings: PatternSet

    init(_ patterns: [TimePattern]) {
        self.patterns = patterns
        wordings = PatternSet(patterns.map(\.pattern))
    }
}
