import Domain
import Matching
import Rules

/// Reads ranks: "15th", "twenty-first", "третий", 第三, "25-й".
struct OrdinalReading {
    let text: NumberText
    let cardinals: CardinalReading

    private var words: NumberWords { text.words }

    /// The rank that begins at a token, with the token behind it.
    func read(_ start: Int, before limit: Int) -> NumberPiece? {
        if let sign = words.word(.ordinalSign, start) {
            return cardinals.read(sign.end, before: limit).flatMap { $0.isWhole ? $0 : nil }
        }
        if text.isDigits(start) { return ended(start) }
        if let word = words.word(.ordinal, start) { return piece(word.value, word.end) }
        guard words.has(.ordinal), let tens = cardinals.read(start, before: limit), tens.isWhole, !tens.isDigits else {
            return nil
        }
        let joined = words.word(.joiner, tens.end)?.end ?? tens.end
        let last = text.mark(NumberText.Mark.hyphen, tens.end) ? tens.end + 1 : joined
        guard let word = words.word(.ordinal, last), let value = PartReading.ordinal(tens.value, word.value) else {
            return nil
        }
        return piece(value, word.end)
    }

    private func piece(_ value: Double, _ end: Int) -> NumberPiece {
        NumberPiece(end: end, figure: DecimalFigure(digits: value))
    }

    /// "15th", "25-й".
    private func ended(_ start: Int) -> NumberPiece? {
        let at = text.mark(NumberText.Mark.hyphen, start + 1) && text.isGlued(start + 1) ? start + 2 : start + 1
        guard text.isGlued(at), let ending = words.word(.ordinalEnding, at), ending.end == at + 1 else { return nil }
        return piece(text.whole(start), ending.end)
    }
}
