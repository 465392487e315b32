import Domain
import Matching
import Rules

/// Finds the numbers of a sentence.
struct NumberReading {
    let tokens: Tokens
    let sentence: Sentence

    func read() -> [FoundNumber] {
        var found: [FoundNumber] = []
        var index = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            if let number = digits(at: index) ?? words(at: index) {
                found.append(number)
                index = number.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// "2,180.5 billion", "245bn".
    private func digits(at start: Int) -> FoundNumber? {
        guard tokens[start].kind == .digits, !isGluedToWord(start) else { return nil }
        var end = start + 1
        var text = tokens.string(start..<end)
        while let group = followed(by: sentence.language.groupMarks, at: end), group.count == 3 {
            text += group
            end += 2
        }
        while tokens[start].end - tokens[start].start <= 3, let group = spaced(at: end) {
            text += group
            end += 1
        }
        var decimals = 0
        if let fraction = followed(by: [sentence.language.decimalMark], at: end) {
            text += "." + fraction
            decimals = fraction.utf8.count
            end += 2
        }
        guard text.utf8.count <= 40, let value = Double(folded(text)) else { return nil }
        let step = power(-decimals)
        guard let (scale, scaled) = multiplier(at: end) else {
            return FoundNumber(
                tokens: start..<end, value: value, step: step, isPlainDigits: end == start + 1)
        }
        // Multiplied as a decimal, so that 323.7 billion is 323700000000 to the digit.
        let product = Double("\(folded(text))e\(exponent(scale))") ?? value * scale
        return FoundNumber(
            tokens: start..<scaled, value: product, step: step * scale, isPlainDigits: false, scale: scale)
    }

    /// "A4", "COVID19" and "S400" are names, not numbers.
    private func isGluedToWord(_ index: Int) -> Bool {
        guard index > sentence.tokens.lowerBound, !tokens[index].spaceBefore else { return false }
        let before = tokens[index - 1]
        guard before.kind == .word else {
            // "S-400", but not "$-5" or a range: a letter stands before the hyphen without a space.
            guard before.kind == .mark, !before.spaceBefore, index - 2 >= sentence.tokens.lowerBound,
                tokens[index - 2].kind == .word, tokens.positions.bytes[before.start] == UInt8(ascii: "-")
            else { return false }
            return true
        }
        return sentence.cue("currency-sign", endingAt: index) == nil
    }

    /// Three digits behind a space, where the language groups digits so: "1 168".
    private func spaced(at index: Int) -> String? {
        guard sentence.language.groupMarks.contains(" "), index < sentence.tokens.upperBound,
            tokens[index].kind == .digits, tokens[index].spaceBefore, tokens[index].end - tokens[index].start == 3
        else { return nil }
        return tokens.string(index..<index + 1)
    }

    /// The digits behind a mark that itself stands without spaces behind a digit.
    private func followed(by marks: [String], at index: Int) -> String? {
        guard index + 1 < sentence.tokens.upperBound, tokens[index].kind == .mark, !tokens[index].spaceBefore,
            tokens[index + 1].kind == .digits, !tokens[index + 1].spaceBefore,
            marks.contains(tokens.string(index..<index + 1))
        else { return nil }
        return tokens.string(index + 1..<index + 2)
    }

    /// The multipliers behind a number, "billion" or, straight behind the digits, "bn".
    private func multiplier(at index: Int) -> (scale: Double, end: Int)? {
        guard index < sentence.tokens.upperBound else { return nil }
        let list = tokens[index].spaceBefore ? "multiplier" : "suffix"
        guard let cue = sentence.cue(list, at: index) ?? sentence.cue("multiplier", at: index),
            var scale = Double(cue.value.value)
        else { return nil }
        var end = cue.tokens.upperBound
        while end < sentence.tokens.upperBound, let next = sentence.cue("multiplier", at: end),
            let factor = Double(next.value.value)
        {
            scale *= factor
            end = next.tokens.upperBound
        }
        return (scale, end)
    }

    /// "two hundred and six", "twenty-one million".
    private func words(at start: Int) -> FoundNumber? {
        var total = 0.0
        var group = 0.0
        var index = start
        var end = start
        while index < sentence.tokens.upperBound {
            if let cardinal = sentence.cue("cardinal", at: index), let value = Double(cardinal.value.value) {
                group += value
                index = cardinal.tokens.upperBound
            } else if end > start, let cue = sentence.cue("multiplier", at: index), let scale = Double(cue.value.value)
            {
                if scale >= 1000 {
                    total += max(group, 1) * scale
                    group = 0
                } else {
                    group = max(group, 1) * scale
                }
                index = cue.tokens.upperBound
            } else if end > start, tokens[index].kind == .mark, !tokens[index].spaceBefore,
                sentence.cue("cardinal", at: index + 1) != nil,
                tokens.positions.bytes[tokens[index].start] == UInt8(ascii: "-")
            {
                index += 1
                continue
            } else {
                break
            }
            end = index
        }
        guard end > start else { return nil }
        return FoundNumber(tokens: start..<end, value: total + group, step: 1, isPlainDigits: false)
    }

    /// Full-width digits as plain ones.
    private func folded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0xFF10...0xFF19).contains(scalar.value)
                        ? Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar : scalar
                }))
    }

    private func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 1 }

    /// The power of ten that a scale is; multipliers of a language are powers of ten.
    private func exponent(_ scale: Double) -> Int {
        var rest = scale
        var count = 0
        while rest >= 9.99 {
            rest /= 10
            count += 1
        }
        return count
    }
}
