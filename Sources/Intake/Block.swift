import Domain

/// A stretch of the text that the markup sets apart: a paragraph, a heading, a quoted passage.
struct Block: Hashable, Sendable {
    /// The role, where the markup tells it; nothing where the text's own anatomy must.
    var kind: PartKind?
    /// The code points of the text, the end exclusive.
    var range: Range<Int>
    /// The depth of a heading, from 1.
    var level: Int?
}
