import Domain
import Matching
import Rules

/// Finds words between quotation marks, paragraph by paragraph.
struct QuotationReading {
    let tokens: Tokens
    let document: EntryID

    /// The quotations, and a caveat for every mark that has no partner.
    func read(_ sentences: [Sentence]) -> (quotations: [Quotation], caveats: [Caveat]) {
        var quotations: [Quotation] = []
        var caveats: [Caveat] = []
        var index = 0
        while index < sentences.count {
            var end = index + 1
            while end < sentences.count, sentences[end].paragraph == sentences[index].paragraph { end += 1 }
            let paragraph = sentences[index..<end]
            for marks in sentences[index].language.quotationMarks where marks.open.utf8.count > 1 || marks.open == "\""
            {
                read(paragraph, marks, &quotations, &caveats)
            }
            index = end
        }
        quotations.sort { $0.passage.start < $1.passage.start }
        return (quotations, caveats)
    }

    private func read(
        _ paragraph: ArraySlice<Sentence>, _ marks: QuotationMarks, _ quotations: inout [Quotation],
        _ caveats: inout [Caveat]
    ) {
        guard let first = paragraph.first, let last = paragraph.last else { return }
        var open: Int?
        for index in first.tokens.lowerBound..<last.tokens.upperBound where tokens[index].kind == .mark {
            let mark = tokens.string(index..<index + 1)
            // A single mark within a word is an apostrophe.
            guard mark == marks.open || mark == marks.close, !isApostrophe(index, mark) else { continue }
            if mark == marks.open, open == nil {
                open = index
            } else if mark == marks.close, let start = open {
                quotations.append(quotation(start..<index + 1, in: paragraph))
                open = nil
            } else if marks.open != marks.close, marks.open == "“" {
                caveats.append(unbalanced(index, mark))
            }
        }
        if let open, marks.open != "‘" { caveats.append(unbalanced(open, marks.open)) }
    }

    private func isApostrophe(_ index: Int, _ mark: String) -> Bool {
        mark == "’" && index > 0 && tokens[index - 1].kind == .word && !tokens[index].spaceBefore
            && index + 1 < tokens.count && tokens[index + 1].kind == .word && !tokens[index + 1].spaceBefore
    }

    private func unbalanced(_ index: Int, _ mark: String) -> Caveat {
        let passage = tokens.positions.passage(tokens.bytes(index..<index + 1), in: document)
        return Caveat(.unbalancedQuotation, mark, start: passage.start, end: passage.end)
    }

    /// Words of less than a clause within a sentence are mixed quotation.
    private func quotation(_ range: Range<Int>, in paragraph: ArraySlice<Sentence>) -> Quotation {
        // The sentences stand in order: the first that ends behind the opening mark holds it.
        var (low, high) = (paragraph.startIndex, paragraph.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if paragraph[middle].tokens.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let host = low < paragraph.endIndex ? paragraph[low] : nil
        let words = range.filter { tokens[$0].isText }.count
        let inside =
            host.map { $0.tokens.lowerBound < range.lowerBound && $0.tokens.upperBound > range.upperBound } ?? false
        return Quotation(
            passage: tokens.positions.passage(tokens.bytes(range), in: document),
            kind: inside && words < 6 ? .mixed : .direct)
    }
}
