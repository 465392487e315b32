/// A stretch of words that may name a source.
struct SourceName {
    /// The words of the name, without an article.
    var tokens: Range<Int>
    /// With what belongs to the name in a pattern: its article.
    var span: Range<Int>
    /// The sort of source, as `Domain.Source` has it.
    var kind: String
    /// Whether it says which one was meant only by what was named before: "the ministry".
    var isBare = false
    /// What a pronoun can stand for: `person`, `thing`, `group`.
    var pronoun: String?
}
