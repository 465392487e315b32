import Domain
import Matching
import Rules

/// Tells figures that count something from those that only name: dates in figures, clocks, telephone numbers, versions,
/// sections, addresses, models.
struct LabelReading {
    private typealias Mark = NumberText.Mark

    let text: NumberText

    /// The token behind a chain of figures that names something, if one begins here: "2024-05-06", "11:30", "3.2.1".
    func chain(_ start: Int) -> Int? {
        guard text.isDigits(start), let mark = link(start + 1) else { return nil }
        var end = start + 1
        var links = 0
        while text.isTight(mark, end), text.isDigits(end + 1) {
            end += 2
            links += 1
        }
        return links > 1 || mark == Mark.colon ? end : nil
    }

    /// The mark that ties figures together at a token; groups of thousands and decimals are read before.
    private func link(_ at: Int) -> UInt64? {
        [Mark.hyphen, Mark.slash, Mark.stop, Mark.colon].first { text.isTight($0, at) && text.isDigits(at + 1) }
    }

    /// Whether figures go on from a name: "S-400", "COVID-19", "A4", "id=7", "#12", "/2024".
    func isBound(_ start: Int) -> Bool {
        guard start > text.range.lowerBound else { return false }
        guard text.isGlued(start) else { return [Mark.section, Mark.numero].contains(text.tokens[start - 1].key) }
        let before = text.tokens[start - 1]
        switch before.kind {
        case .word:
            // "RMB500" and "前11个月" are no names; ideographs are tokens of another kind.
            return text.sentence.cue("currency-sign", endingAt: start) == nil
        case .mark:
            if [Mark.section, Mark.numero, Mark.hash, Mark.equals, Mark.underscore, Mark.at, Mark.ampersand]
                .contains(before.key)
            {
                return true
            }
            return before.key == Mark.hyphen || before.key == Mark.slash ? isTiedToName(start) : false
        default: return false
        }
    }

    /// A word with a capital before the hyphen makes a name, a small one does not: "mid-2023", "sub-5%".
    private func isTiedToName(_ start: Int) -> Bool {
        guard start - 2 >= text.range.lowerBound else { return false }
        // A name may stand apart from its hyphen: in capitals, as it is written nowhere else.
        guard text.isGlued(start - 1) else { return text.isAcronym(start - 2) }
        let name = text.tokens[start - 2]
        let isYear = text.digitCount(start) == 4
        return name.kind == .word && !isYear && (name.capitalised || text.tokens[start - 1].key == Mark.slash)
            && text.words.cardinal(start - 2) == nil
            && text.sentence.cue("currency-sign", endingAt: start - 1) == nil
    }

    /// Whether letters that are no unit go on behind figures: "3D", "1990s", "747s".
    func isContinued(_ end: Int) -> Bool {
        guard text.isGlued(end), text.tokens[end].kind == .word else { return false }
        return !text.sentence.cues.contains { $0.tokens.lowerBound == end }
    }

    /// Whether a figure opens a line as the number of its item, before a bracket or a stop.
    func isItem(_ piece: NumberPiece, _ start: Int) -> Bool {
        guard start == text.range.lowerBound, piece.isPlainDigits, text.digitCount(start) <= 2,
            text.isGlued(piece.end), piece.end + 1 < text.range.upperBound
        else { return false }
        return text.mark(Mark.closing, piece.end)
            || text.mark(Mark.stop, piece.end) && text.tokens[piece.end + 1].spaceBefore
    }
}
