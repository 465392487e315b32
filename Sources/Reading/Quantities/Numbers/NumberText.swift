import Domain
import Matching
import Rules

/// A sentence as its numbers are read: tokens, words of numbers, and the marks by which the language writes figures.
///
/// A class, since every part of the reading of numbers holds it.
final class NumberText {
    /// A mark of figures, by the key of its token: wide and typographic forms count as the plain one.
    enum Mark {
        static let comma = key(","), stop = key("."), hyphen = key("-"), dash = key("–"), slash = key("/")
        static let colon = key(":"), caret = key("^"), plus = key("+"), apostrophe = key("'"), times = key("×")
        static let bracket = key("("), closing = key(")"), hash = key("#"), section = key("§"), equals = key("=")
        static let underscore = key("_"), at = key("@"), numero = key("№"), ampersand = key("&")
        static let exponent = key("e"), cross = key("x")

        private static func key(_ mark: String) -> UInt64 { Tokens(mark).list.first?.key ?? 0 }
    }

    let tokens: Tokens
    let sentence: Sentence
    let words: NumberWords
    /// The mark before decimals, and the one that groups; the language's own.
    let decimal: UInt64
    let groupsBySpace: Bool
    let groupsByComma: Bool

    init(_ tokens: Tokens, _ sentence: Sentence) {
        self.tokens = tokens
        self.sentence = sentence
        words = NumberWords(sentence)
        let commas = sentence.language.decimalMark.utf8.first == UInt8(ascii: ",")
        decimal = commas ? Mark.comma : Mark.stop
        groupsBySpace = sentence.language.groupMarks.contains(" ")
        groupsByComma = !commas
    }

    var range: Range<Int> { sentence.tokens }

    /// Whether a token of the sentence has a key.
    func mark(_ key: UInt64, _ at: Int) -> Bool { range.contains(at) && tokens[at].key == key }

    /// Whether no white space stands before a token of the sentence.
    func isGlued(_ at: Int) -> Bool { range.contains(at) && at > range.lowerBound && !tokens[at].spaceBefore }

    func isDigits(_ at: Int) -> Bool { range.contains(at) && tokens[at].kind == .digits }

    /// A mark that touches the tokens on both of its sides.
    func isTight(_ key: UInt64, _ at: Int) -> Bool { mark(key, at) && isGlued(at) && isGlued(at + 1) }

    /// A number of digits; wide digits are three bytes each.
    func digitCount(_ at: Int) -> Int {
        var count = 0
        for index in tokens[at].start..<tokens[at].end where tokens.positions.bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// Whether digits are wide ones.
    func isWide(_ at: Int) -> Bool { tokens.positions.bytes[tokens[at].start] >= 0x80 }

    /// The whole number that a token of digits is.
    func whole(_ at: Int) -> Double {
        var value = 0.0
        var exact: UInt64 = 0
        let isShort = tokens[at].end - tokens[at].start <= 18
        for index in tokens[at].start..<tokens[at].end {
            let byte = tokens.positions.bytes[index]
            // The last byte of a wide digit is 0x90 to 0x99; the others are skipped.
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x90...0x99: digit = byte - 0x90
            default: continue
            }
            if isShort { exact = exact * 10 + UInt64(digit) } else { value = value * 10 + Double(digit) }
        }
        return isShort ? Double(exact) : value
    }

    /// Whether a word is in capitals, two letters or more.
    func isAcronym(_ at: Int) -> Bool {
        let bytes = tokens.positions.bytes[tokens[at].start..<tokens[at].end]
        return tokens[at].kind == .word && bytes.count > 1 && bytes.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// The only character of a token.
    func scalar(_ at: Int) -> Unicode.Scalar? {
        let token = tokens[at]
        guard token.end - token.start <= 4 else { return nil }
        return String(decoding: tokens.positions.bytes[token.start..<token.end], as: UTF8.self).unicodeScalars.first
    }
}
