import Domain
import Matching
import Rules

/// Large amounts of money as they are written, for comparison with a figure that is known.
struct Amounts {
    let layout: Layout

    /// A number with its multiplier.
    struct Amount {
        /// The value.
        var value: Double
        /// One unit of its last stated digit.
        var unit: Double
        var tokens: Range<Int>

        /// Whether it is a rounding of another value.
        func matches(_ other: Double) -> Bool {
            abs(value - other) <= min(0.6 * unit, 0.015 * other) + 1e-6 * other
        }
    }

    /// The amounts of a sentence that are in US dollars, or in no stated currency.
    func amounts(in sentence: DatedSentence) -> [Amount] {
        var multipliers: [Int: (Double, Range<Int>)] = [:]
        var currencies: [(String, Range<Int>)] = []
        for match in sentence.words {
            switch match.value.category {
            case "multiplier", "suffix", "capital-suffix":
                if let factor = Double(match.value.value), factor >= 1e6 {
                    multipliers[match.tokens.lowerBound] = (factor, match.tokens)
                }
            case "currency", "currency-sign": currencies.append((match.value.value, match.tokens))
            default: break
            }
        }
        guard !multipliers.isEmpty else { return [] }
        var found: [Amount] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            guard layout.tokens[index].kind == .digits,
                let (number, unit, end) = number(at: index, before: sentence.tokens.upperBound)
            else {
                index += 1
                continue
            }
            if let (factor, tokens) = multipliers[end] {
                let beside = currencies.filter {
                    $0.1.upperBound == index || $0.1.lowerBound == tokens.upperBound
                        || $0.1.overlaps((index - 1)..<index)
                }
                if beside.isEmpty || beside.contains(where: { $0.0 == "USD" }) {
                    found.append(Amount(value: number * factor, unit: unit * factor, tokens: index..<tokens.upperBound))
                }
            }
            index = max(end, index + 1)
        }
        return found
    }

    /// A number with a decimal part: its value, one unit of its last digit, and the token behind it.
    private func number(at token: Int, before end: Int) -> (Double, Double, Int)? {
        guard layout.tokens[token].end - layout.tokens[token].start <= 12,
            let whole = Double(layout.string(token..<(token + 1)))
        else { return nil }
        guard token + 2 < end, layout.isMark(token + 1, of: [".", ","]), !layout.tokens[token + 1].spaceBefore,
            !layout.tokens[token + 2].spaceBefore, layout.tokens[token + 2].kind == .digits
        else { return (whole, 1, token + 1) }
        let digits = layout.string((token + 2)..<(token + 3))
        guard digits.utf8.count <= 2 || layout.isMark(token + 1, of: ["."]), digits.utf8.count <= 6,
            let part = Double(digits)
        else {
            return nil
        }
        let unit = (0..<digits.utf8.count).reduce(1.0) { unit, _ in unit / 10 }
        return (whole + part * unit, unit, token + 3)
    }
}
