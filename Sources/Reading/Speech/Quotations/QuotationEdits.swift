import Domain
import Matching

/// Finds the editors' marks in a quotation: "[…]", "[the elections]", "<...>".
struct QuotationEdits {
    let tokens: Tokens

    func read(_ range: Range<Int>) -> [QuotationEdit] {
        var edits: [QuotationEdit] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let end = bracketEnd(from: index, before: range.upperBound) {
                edits.append(edit(index..<end, tokens.hasText(index..<end) ? .insertion : .elision))
                index = end
            } else if let end = dotsEnd(from: index, before: range.upperBound) {
                edits.append(edit(index..<end, .elision))
                index = end
            } else {
                index += 1
            }
        }
        return edits
    }

    private func bracketEnd(from start: Int, before end: Int) -> Int? {
        let close: Unicode.Scalar
        switch tokens.mark(start) {
        case "[": close = "]"
        case "<": close = ">"
        case "［": close = "］"
        default: return nil
        }
        // An insertion is a few words; a bracket that does not close soon is damage.
        return (start + 1..<min(end, start + 15)).first { tokens.mark($0) == close }.map { $0 + 1 }
    }

    private func dotsEnd(from start: Int, before end: Int) -> Int? {
        var index = start
        while index < end, tokens.mark(index) == "…" { index += 1 }
        if index > start { return index }
        while index < end, tokens.mark(index) == "." { index += 1 }
        return index - start >= 3 ? index : nil
    }

    private func edit(_ range: Range<Int>, _ kind: QuotationEdit.Kind) -> QuotationEdit {
        let bytes = tokens.bytes(range)
        return QuotationEdit(
            kind, tokens.positions.point(at: bytes.lowerBound), tokens.positions.point(at: bytes.upperBound))
    }
}
