import Domain

/// A line of a page as a reader sees it: a paragraph, a heading, a row of a table.
struct PageLine {
    /// The words, white space evened out.
    var text: String
    /// The first and the last text node, as a range.
    var nodes: Range<Int>
    /// How many letters it has; those of scripts without spaces between words count three.
    var weight: Int
    /// How many of them lie in links.
    var linked: Int
    /// The role that the markup gives it, or nearly all of it.
    var kind: PartKind?
    /// The depth of a heading, from 1.
    var level: Int?
    /// Whether it is an item of a list.
    var isItem: Bool

    /// The share of its letters that lie in links.
    var linkShare: Double { weight == 0 ? 0 : Double(linked) / Double(weight) }
}
