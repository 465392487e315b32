import Domain
import Reporting

/// Cuts a paragraph where passages begin and end, and wraps each piece in the marks that lie over it.
struct PassageMarking {
    private struct Mark {
        let range: Range<Int>
        let claim: Claim?
        let isFigure: Bool
        let anchors: [String]
    }

    private let shelf: ClaimShelf
    private let scalars: [Unicode.Scalar]
    private let marks: [Mark]
    private var placed: Set<String> = []

    init(_ readings: DocumentReadings, shelf: ClaimShelf, scalars: [Unicode.Scalar]) {
        self.shelf = shelf
        self.scalars = scalars
        let claims = readings.claims.flatMap { claim in
            [
                Mark(
                    range: claim.passage.range, claim: claim, isFigure: false,
                    anchors: [DeskAddress.anchor(claim.passage), DeskAddress.anchor(claim.id)]),
                Mark(
                    range: claim.figure.range, claim: claim, isFigure: true,
                    anchors: [DeskAddress.anchor(claim.figure)]),
            ]
        }
        let quotations = readings.quotations.filter { $0.kind != .indirect }.map { quotation in
            Mark(
                range: quotation.passage.range, claim: nil, isFigure: false,
                anchors: [DeskAddress.anchor(quotation.passage)])
        }
        let dates = readings.document.published.evidence.compactMap { evidence -> Mark? in
            guard let start = evidence.start, let end = evidence.end, start < end else { return nil }
            return Mark(range: start..<end, claim: nil, isFigure: true, anchors: ["p\(start)-\(end)"])
        }
        marks = (claims + quotations + dates).filter { !$0.range.isEmpty }
            .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    /// The pieces of a paragraph.
    mutating func segments(of paragraph: Range<Int>) -> [HTMLText] {
        let over = marks.filter { $0.range.overlaps(paragraph) }
        let cuts = Set(over.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
            .filter { paragraph.lowerBound < $0 && $0 < paragraph.upperBound }
        let borders = [paragraph.lowerBound] + cuts.sorted() + [paragraph.upperBound]
        return zip(borders, borders.dropFirst()).map { segment($0..<$1, under: over) }
    }

    private mutating func segment(_ range: Range<Int>, under marks: [Mark]) -> HTMLText {
        let covering = marks.filter { $0.range.overlaps(range) }
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range])
        var text = HTMLText(String(words))
        let figure = covering.first { $0.isFigure && $0.claim != nil }
        if let claim = figure?.claim ?? covering.first(where: { $0.claim != nil })?.claim {
            text = linked(text, claim, isFigure: figure != nil, isLast: figure?.range.upperBound == range.upperBound)
        }
        let isQuoted = covering.contains { $0.claim == nil && !$0.isFigure }
        if isQuoted { text = "<span class=\"quoted\">\(text)</span>" }
        for anchor in covering.flatMap(\.anchors) where placed.insert(anchor).inserted {
            text = "<span id=\"\(anchor)\">\(text)</span>"
        }
        return text
    }

    /// The words of a claim as a link that tells which rule read them; its figure ends with the verdict in words.
    private func linked(_ text: HTMLText, _ claim: Claim, isFigure: Bool, isLast: Bool) -> HTMLText {
        let label = LabelView(shelf.pair(claim).latest?.label, shelf.words)
        let badge: HTMLText? =
            isLast ? " <small class=\"label \(label.style)\">\(label.word)</small>" : nil
        let shown: HTMLText = isFigure ? "<b>\(text)</b>" : text
        return """
            <a class="claim \(label.style)" href="\(DeskAddress.claim(claim.id))" title="\(shelf.rule(of: claim))" \
            aria-describedby="\(ClaimShelf.ruleAnchor(claim))">\(shown)</a>\(badge)
            """
    }
}
