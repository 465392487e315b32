import Domain
import Matching

/// Tells the language of a sentence by its script where that differs from the document's.
enum LanguageGuess {
    static func code(of range: Range<Int>, in tokens: Tokens, otherwise language: String) -> String {
        var ideographs = 0
        var cyrillic = 0
        var words = 0
        let bytes = tokens.positions.bytes
        for index in range {
            let token = tokens[index]
            switch token.kind {
            case .ideograph: ideographs += 1
            case .word:
                words += 1
                // Cyrillic letters begin with bytes D0 to D3 in UTF-8.
                if (0xD0...0xD3).contains(bytes[token.start]) { cyrillic += 1 }
            default: break
            }
        }
        if ideographs > words { return "zh" }
        if cyrillic * 2 > words { return "ru" }
        return ideographs == 0 && (language == "zh" || language == "ru") && words > 2 ? "en" : language
    }
}
