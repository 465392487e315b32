/// What a pattern of names tells.
public enum AnatomyPattern: String, Sendable, Hashable, CaseIterable {
    /// A sentence that leads in a quoted passage and names its `author` and `source`.
    case leadIn = "lead-in"
    /// The last field of an item's heading: `author`, `affiliation`, `source`.
    case sourceField = "source-field"
    /// A notice that names the `author` of the document, and its `outlet`.
    case writer
    /// A notice that names the `outlet`.
    case publisher
}
