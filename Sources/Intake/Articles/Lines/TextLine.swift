/// One line of a text.
struct TextLine {
    /// Its tokens.
    let tokens: Range<Int>
    /// Its bytes, without white space at the ends.
    let bytes: Range<Int>
    /// Whether an empty line, or nothing, stands before it.
    let blankBefore: Bool
    /// Whether an empty line, or nothing, stands after it.
    var blankAfter = false
}
