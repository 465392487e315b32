import Domain
import Reporting

/// A document's text as the reader shows it: part by part, paragraph by paragraph, its claims and quotations marked.
struct ReaderText {
    private let readings: DocumentReadings
    private let shelf: ClaimShelf
    private let scalars: [Unicode.Scalar]
    private let shown: Range<Int>

    init(_ readings: DocumentReadings, shelf: ClaimShelf, shown: Range<Int>) {
        self.readings = readings
        self.shelf = shelf
        self.shown = shown
        scalars = Array(readings.document.text.unicodeScalars)
    }

    /// The text.
    var markup: HTMLText {
        var marking = PassageMarking(readings, shelf: shelf, scalars: scalars)
        var blocks: [HTMLText] = []
        for block in self.blocks {
            let paragraphs = block.paragraphs.map { range -> HTMLText in
                "<p>\(marking.segments(of: range))</p>\n"
            }
            let name = block.kind?.rawValue ?? "none"
            let label: HTMLText? = block.kind.map {
                "<p class=\"part-kind\">\(shelf.words.worded("desk.part", $0.rawValue))</p>\n"
            }
            blocks.append("<div class=\"part part-\(name)\">\n\(label)\(paragraphs)</div>\n")
        }
        return "\(blocks)"
    }

    private struct Block {
        var kind: PartKind?
        var paragraphs: [Range<Int>]
    }

    /// Neighbouring paragraphs of one role make a block.
    private var blocks: [Block] {
        let parts = readings.document.parts.filter { !$0.inline }
        var outline = readings.document
        outline.parts = parts
        var blocks: [Block] = []
        for paragraph in paragraphs(cutAt: Set(parts.flatMap { [$0.start, $0.end] })) {
            let kind = outline.part(at: paragraph.lowerBound)?.kind
            if blocks.last?.kind == kind, !blocks.isEmpty {
                blocks[blocks.count - 1].paragraphs.append(paragraph)
            } else {
                blocks.append(Block(kind: kind, paragraphs: [paragraph]))
            }
        }
        return blocks
    }

    /// The stretches between line ends and the borders of parts that hold anything but white space.
    private func paragraphs(cutAt borders: Set<Int>) -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var start = shown.lowerBound
        for position in shown.lowerBound...shown.upperBound {
            let isEnd = position == shown.upperBound
            let isLineEnd = !isEnd && (scalars[position] == "\n" || scalars[position] == "\r")
            guard isEnd || isLineEnd || borders.contains(position) else { continue }
            if start < position, scalars[start..<position].contains(where: { !$0.properties.isWhitespace }) {
                paragraphs.append(start..<position)
            }
            start = isLineEnd ? position + 1 : position
        }
        return paragraphs
    }
}
