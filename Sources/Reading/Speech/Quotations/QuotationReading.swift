import Domain
import Matching
import Rules

/// Finds words between quotation marks, paragraph by paragraph.
///
/// A quotation that a paragraph leaves open goes on in the next one where that opens it again or closes it; else it is
/// unbalanced and ends with its sentence, so that a lost mark costs no more than that.
struct QuotationReading {
    let tokens: Tokens
    let document: EntryID

    /// Quotations lie in one another no deeper; a text of nothing but marks is read in bounded time.
    private static let deepest = 4

    /// A mark that was opened.
    private struct Open {
        let pair: Int
        let at: Int
        var continues = false
    }

    /// What one paragraph leaves to the next.
    private struct State {
        var found: [FoundQuotation] = []
        var caveats: [Caveat] = []
        /// The quotation that the paragraph before left open.
        var pending: (open: Open, sentences: ArraySlice<Sentence>)?
    }

    /// The quotations in the order of the text, and a caveat for every mark that has no partner.
    func read(_ sentences: [Sentence]) -> (quotations: [FoundQuotation], caveats: [Caveat]) {
        var state = State()
        var tables: [String: QuotationMarkTable] = [:]
        var index = 0
        while index < sentences.count {
            var end = index + 1
            while end < sentences.count, sentences[end].paragraph == sentences[index].paragraph { end += 1 }
            let language = sentences[index].language
            let table = tables[language.code] ?? QuotationMarkTable(language.quotationMarks)
            tables[language.code] = table
            read(sentences[index..<end], table, &state)
            index = end
        }
        if let pending = state.pending { giveUp(pending.open, pending.sentences, &state) }
        state.found.sort {
            ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
        }
        return (state.found, state.caveats)
    }

    private func read(_ sentences: ArraySlice<Sentence>, _ table: QuotationMarkTable, _ state: inout State) {
        guard let first = sentences.first, let last = sentences.last else { return }
        let paragraph = first.tokens.lowerBound..<last.tokens.upperBound
        var open: [Open] = []
        for index in paragraph {
            guard let mark = tokens.mark(index) else { continue }
            let closed = table.closed(by: mark)
            let opened = table.opened(by: mark)
            guard opened != nil || !closed.isEmpty, !isApostrophe(index) else { continue }
            if let place = open.lastIndex(where: { closes($0, at: index, mark, table, paragraph) }) {
                for lost in open[(place + 1)...].reversed() where !(table.pairs[lost.pair].apostrophe ?? false) {
                    giveUp(lost, sentences, &state)
                }
                add(open[place].at..<index + 1, open[place], inner: place > 0, sentences, &state)
                open.removeSubrange(place...)
            } else if let pair = opened, opens(index, pair, table) {
                var new = Open(pair: pair, at: index)
                if index == paragraph.lowerBound, let pending = state.pending, pending.open.pair == pair {
                    new.continues = true
                    goOn(pending, &state)
                }
                open.append(new)
                if open.count > Self.deepest { giveUp(open.removeFirst(), sentences, &state) }
            } else if let pending = state.pending, closed.contains(pending.open.pair), open.isEmpty {
                goOn(pending, &state)
                add(
                    paragraph.lowerBound..<index + 1,
                    Open(pair: pending.open.pair, at: paragraph.lowerBound, continues: true), inner: false, sentences,
                    &state)
            } else if !closed.contains(where: { table.pairs[$0].apostrophe ?? false }), !isMeasure(index) {
                state.caveats.append(unbalanced(index))
            }
        }
        if let pending = state.pending { giveUp(pending.open, pending.sentences, &state) }
        open.removeAll { table.pairs[$0.pair].apostrophe ?? false }
        state.pending = open.first.map { ($0, sentences) }
        for lost in open.dropFirst() { giveUp(lost, sentences, &state) }
    }

    private func closes(
        _ open: Open, at index: Int, _ mark: Unicode.Scalar, _ table: QuotationMarkTable, _ paragraph: Range<Int>
    ) -> Bool {
        if table.closed(by: mark).contains(open.pair) {
            // A straight mark that stands before a word opens, unless one is open and space is on both sides.
            return !table.isStraight(open.pair) || !tokens[index].spaceBefore || !isGlued(index + 1)
        }
        // An opening mark with nothing behind it was meant to close.
        return table.opened(by: mark) == open.pair && index + 1 == paragraph.upperBound
    }

    private func opens(_ index: Int, _ pair: Int, _ table: QuotationMarkTable) -> Bool {
        guard table.isStraight(pair), !tokens[index].spaceBefore, index > 0 else { return true }
        // Behind a word or a figure, a straight mark can only close.
        return !tokens[index - 1].isText && isGlued(index + 1)
    }

    private func isGlued(_ index: Int) -> Bool {
        index < tokens.count && !tokens[index].spaceBefore && tokens[index].kind != .lineEnd
    }

    private func isApostrophe(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].kind == .word && !tokens[index].spaceBefore && isGlued(index + 1)
            && tokens[index + 1].kind == .word
    }

    /// 12" is a measure.
    private func isMeasure(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].kind == .digits && !tokens[index].spaceBefore
    }

    /// The pending quotation runs to the end of its paragraph.
    private func goOn(_ pending: (open: Open, sentences: ArraySlice<Sentence>), _ state: inout State) {
        let end = pending.sentences.last?.tokens.upperBound ?? pending.open.at + 1
        add(pending.open.at..<end, pending.open, inner: false, pending.sentences, &state)
        state.pending = nil
    }

    /// A mark without partner: what it opened ends with the sentence.
    private func giveUp(_ open: Open, _ sentences: ArraySlice<Sentence>, _ state: inout State) {
        state.caveats.append(unbalanced(open.at))
        state.pending = nil
        guard let host = sentence(of: open.at, in: sentences), tokens.hasText(open.at..<host.tokens.upperBound) else {
            return
        }
        add(open.at..<host.tokens.upperBound, open, inner: false, closed: false, sentences, &state)
    }

    private func unbalanced(_ index: Int) -> Caveat {
        let passage = tokens.positions.passage(tokens.bytes(index..<index + 1), in: document)
        return Caveat(.unbalancedQuotation, passage.exact, start: passage.start, end: passage.end)
    }

    private func add(
        _ range: Range<Int>, _ open: Open, inner: Bool, closed: Bool = true, _ sentences: ArraySlice<Sentence>,
        _ state: inout State
    ) {
        guard tokens.hasText(range) else { return }
        let marks = sentences.first?.language.quotationMarks
        state.found.append(
            FoundQuotation(
                tokens: range, kind: open.continues || isDirect(range, inner, sentences) ? .direct : .mixed,
                continues: open.continues, isInner: inner, isClosed: closed,
                rule: marks.flatMap { $0.indices.contains(open.pair) ? $0[open.pair].provenance : nil }))
    }

    /// Words that make a sentence of their own are direct; a few words within someone else's sentence are mixed.
    private func isDirect(_ range: Range<Int>, _ inner: Bool, _ sentences: ArraySlice<Sentence>) -> Bool {
        guard let host = sentence(of: range.lowerBound, in: sentences) else { return true }
        if range.upperBound > host.tokens.upperBound { return true }
        guard let first = range.first(where: { tokens[$0].isText }) else { return false }
        // "[W]hile", "… and": something was left out or changed before it.
        let isChanged = tokens[range.lowerBound + 1].kind == .mark
        guard tokens[first].kind != .word || tokens[first].capitalised || isChanged else { return false }
        let before = range.lowerBound - 1
        let isLedIn =
            before < host.tokens.lowerBound || tokens[before].kind == .mark
            || host.cue("saying", endingAt: before + 1) != nil
        let words = range.count { tokens[$0].isText }
        return isLedIn
            ? words > (tokens[first].kind == .word ? 1 : 4) : !inner && words >= 6 && tokens[first].kind == .word
    }

    /// The sentences stand in order: the first that ends behind a token holds it.
    private func sentence(of token: Int, in sentences: ArraySlice<Sentence>) -> Sentence? {
        var (low, high) = (sentences.startIndex, sentences.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < sentences.endIndex ? sentences[low] : nil
    }
}
