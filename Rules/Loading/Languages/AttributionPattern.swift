public import Domain
public import Matching

/// One way to name the source of a statement: `<source> <saying>`, `<according> <source>`.
///
/// `<source>` names who says it, `<outer=…>` slots an outlet that passes it on, `<saying>` the verb with its stance.
public struct AttributionPattern: Sendable {
    /// Where its source stands among the others of a sentence.
    public enum Nesting: String, Sendable, Decodable {
        /// It passes on what the others say: "quoted by <source>".
        case outer
        /// Where the words put it.
        case plain
        /// Another source rests on it: "citing <source>".
        case inner
    }

    /// How it is worded.
    public let pattern: SlotPattern
    /// The file and line that it stands in.
    public let provenance: Provenance
    /// Where its source stands among others.
    public let nesting: Nesting
    /// What the source does, where no verb tells.
    public let stance: Stance
}
