/// One line of a text.
struct TextLine {
    /// Its tokens, without the marks that set it off as a heading, as bold or as quoted.
    let tokens: Range<Int>
    /// Its bytes, without white space at the ends, and without those marks.
    let bytes: Range<Int>
    /// Whether an empty line, or nothing, stands before it.
    let blankBefore: Bool
    /// Whether an empty line, or nothing, stands after it.
    var blankAfter = false
    /// The depth that number signs in front of it give it as a heading, from 1.
    var level: Int?
    /// Whether it stands behind a mark for quoted lines.
    var isQuoted = false
}
