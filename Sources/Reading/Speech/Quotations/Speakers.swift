import Domain
import Matching

/// Finds who says each quotation: the sentence around it tells, or the one beside it, or the quotation before.
struct Speakers {
    let tokens: Tokens

    /// Gives quotations their speakers, and the sentences within them the source that only another sentence names.
    func assign(_ quotations: inout [FoundQuotation], _ all: inout [SentenceFindings]) {
        var hosts: [Range<Int>] = []
        var first = 0
        for index in quotations.indices {
            let range = quotations[index].tokens
            while first < all.count, all[first].sentence.tokens.upperBound <= range.lowerBound { first += 1 }
            var end = first
            while end < all.count, all[end].sentence.tokens.lowerBound < range.upperBound { end += 1 }
            hosts.append(first..<end)
            quotations[index].speaker = beside(quotations[index], hosts[index], all)
        }
        // A quotation that goes on into the next paragraph has one speaker, whichever of its paragraphs names them.
        for index in quotations.indices.reversed() where index > 0 && quotations[index].continues {
            if let before = quotations[..<index].lastIndex(where: { !$0.isInner }) {
                quotations[before].speaker = quotations[before].speaker ?? quotations[index].speaker
            }
        }
        var outer: Int?
        for index in quotations.indices {
            if quotations[index].speaker == nil, let outer {
                quotations[index].speaker = speaker(of: index, after: outer, quotations, hosts, all)
            }
            if !quotations[index].isInner { outer = index }
        }
        for index in quotations.indices where quotations[index].kind == .direct {
            carry(quotations[index], hosts[index], &all)
        }
    }

    /// The source that the quotation's own sentences name, or the one that a neighbour with nothing else to say names.
    private func beside(_ quotation: FoundQuotation, _ host: Range<Int>, _ all: [SentenceFindings]) -> FoundSource? {
        for index in host.reversed() {
            let within = all[index].sources.chain().last {
                $0.content.overlaps(quotation.tokens) && !quotation.tokens.overlaps($0.span)
            }
            if let within { return within }
        }
        guard quotation.kind == .direct, let lead = host.first else { return nil }
        if host.upperBound < all.count, all[host.upperBound].sentence.paragraph == all[lead].sentence.paragraph,
            let source = all[host.upperBound].sources.first(where: {
                $0.content.isEmpty || tokens.isComma($0.span.upperBound)
            }), all[host.upperBound].sentence.tokens.lowerBound == source.span.lowerBound
        {
            return source
        }
        // "He said:" leads in what follows.
        guard lead > 0, all[lead - 1].sentence.part == all[lead].sentence.part,
            let last = all[lead - 1].sentence.tokens.last, let mark = tokens.mark(last),
            ":：".unicodeScalars.contains(mark)
        else { return nil }
        return all[lead - 1].sources.chain().last
    }

    /// The speaker of the quotation before or around: this one lies in it, continues it, or stands beside it as a
    /// sentence of its own.
    private func speaker(
        of index: Int, after last: Int, _ quotations: [FoundQuotation], _ hosts: [Range<Int>], _ all: [SentenceFindings]
    ) -> FoundSource? {
        let (quotation, before) = (quotations[index], quotations[last])
        if quotation.continues || before.tokens.covers(quotation.tokens) { return before.speaker }
        guard quotation.kind == .direct, before.kind == .direct, let here = hosts[index].first,
            let end = hosts[index].last, let there = hosts[last].last,
            all[here].sentence.part == all[there].sentence.part,
            all[here].sentence.tokens.lowerBound == quotation.tokens.lowerBound
        else { return nil }
        let between = all[here].sentence.paragraph - all[there].sentence.paragraph
        // A paragraph that is nothing but words in marks goes on with the one before.
        let fills = quotation.tokens.upperBound == all[end].sentence.tokens.upperBound
        return between == 0 || (between == 1 && fills) ? before.speaker : nil
    }

    private func carry(_ quotation: FoundQuotation, _ host: Range<Int>, _ all: inout [SentenceFindings]) {
        guard let speaker = quotation.speaker else { return }
        for index in host where !all[index].sources.contains(where: { $0.span == speaker.span }) {
            var carried = speaker
            carried.isCarried = true
            carried.content = all[index].sentence.tokens.clamped(to: quotation.tokens)
            all[index].sources.insert(carried, at: 0)
        }
    }
}
