import Domain
import Reporting

/// A verdict's label: a word, and a name for its colour.
struct LabelView {
    let word: String
    let style: String

    init(_ label: VerdictLabel?, _ words: FigureWords) {
        word = words.label(label)
        style = label?.rawValue ?? "none"
    }
}
