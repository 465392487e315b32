/// What is wrong with a written pattern.
public enum PatternError: Error, Hashable, Sendable {
    /// It holds nothing that must be there.
    case empty
    /// A `<` without `>`, or a `(` without `)`.
    case unclosed(String)
}
