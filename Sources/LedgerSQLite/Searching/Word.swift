// Foundation and not its essentials: only it folds accents and full-width forms.
import Foundation

/// A word of a text in the form that it is looked for.
///
/// Latin, Cyrillic and other spaced writing is cut at everything that isn't a letter, mark or digit, and folded: no
/// capitals, accents or full-width forms. Chinese, Japanese and Korean have no such gaps: each two neighbouring
/// characters are a word, and the last of a row is one by itself, so that every character begins a word.
struct Word {
    /// The form that is looked for.
    let form: String
    /// Where it stands.
    let range: Range<String.Index>
    /// Whether it was cut out of writing without gaps.
    let isUnspaced: Bool

    /// The words of a text, in order.
    static func all(in text: String) -> [Word] {
        let scalars = text.unicodeScalars
        var words: [Word] = []
        var place = scalars.startIndex
        while place < scalars.endIndex {
            var end = scalars.index(after: place)
            switch Writing(scalars[place]) {
            case .none: place = end
            case .unspaced:
                let next = end
                if end < scalars.endIndex, Writing(scalars[end]) == .unspaced { scalars.formIndex(after: &end) }
                words.append(Word(form: String(scalars[place..<end]), range: place..<end, isUnspaced: true))
                place = next
            case .spaced:
                while end < scalars.endIndex, Writing(scalars[end]) == .spaced { scalars.formIndex(after: &end) }
                words.append(Word(form: folded(text[place..<end]), range: place..<end, isUnspaced: false))
                place = end
            }
        }
        return words
    }

    private static func folded(_ word: Substring) -> String {
        word.utf8.allSatisfy { $0 < 0x80 }
            ? word.lowercased()
            : word.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// What a character does to the words around it.
    private enum Writing {
        case none, spaced, unspaced

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .spaced
            case 0..<0x80: self = .none
            case 0x3040...0x30FF, 0xAC00...0xD7AF: self = .unspaced
            default:
                if scalar.properties.isIdeographic {
                    self = .unspaced
                } else {
                    switch scalar.properties.generalCategory {
                    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
                        self = .spaced
                    default: self = .none
                    }
                }
            }
        }
    }
}
