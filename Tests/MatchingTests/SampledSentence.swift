import Generators
import Matching

/// A random sentence with random slots, and random patterns over the same few words and kinds, so that many fit.
struct SampledSentence {
    static let words = ["trade", "rose", "by", "to", "in", "5", "%", "May", "，", "贸", "the"]
    static let kinds = ["flow", "change", "percent", "period", "clause-break"]

    let tokens: Tokens
    let slots: SlotTable
    let sentence: Range<Int>
    let patterns: [SlotPattern]
    let texts: [String]

    init(using generator: inout SeededGenerator) throws {
        var text = ""
        for _ in 0..<Int.random(in: 1...30, using: &generator) {
            text += Self.words.randomElement(using: &generator) ?? ""
            if Int.random(in: 0..<4, using: &generator) > 0 { text += " " }
        }
        tokens = Tokens(text)
        let start = Int.random(in: 0..<tokens.count, using: &generator)
        sentence = start..<Int.random(in: start + 1...tokens.count, using: &generator)
        var slots = SlotTable()
        for index in 0..<Int.random(in: 0...20, using: &generator) {
            // Some lie outside the sentence, as those of the text around it do.
            let first = Int.random(in: 0..<tokens.count, using: &generator)
            let last = Int.random(in: first...min(first + 3, tokens.count), using: &generator)
            let kind = Self.kinds.randomElement(using: &generator) ?? ""
            let slot = Slot(kind: kind, tokens: first..<last, index: index)
            slots.insert(slot, figure: Int.random(in: 0..<5, using: &generator) == 0)
        }
        self.slots = slots
        texts = (0..<40).map { _ in Self.pattern(depth: 2, using: &generator) }
        patterns = try texts.map { try SlotPattern($0) }
    }

    private static func pattern(depth: Int, using generator: inout SeededGenerator) -> String {
        var elements: [String] = []
        for place in 0..<Int.random(in: 1...4, using: &generator) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0...2: elements.append(words.randomElement(using: &generator) ?? "")
            case 3...5: elements.append("<\(kinds.randomElement(using: &generator) ?? "")>")
            case 6: elements.append("<\(kinds.randomElement(using: &generator) ?? "")=n\(place % 2)>")
            case 7: elements.append("...")
            case 8: elements.append("~")
            default:
                guard depth > 0 else { continue }
                let inner = (0..<2).map { _ in pattern(depth: depth - 1, using: &generator) }
                elements.append("(\(inner.joined(separator: "|")))")
            }
            if let last = elements.last, last != "...", last != "~", Int.random(in: 0..<4, using: &generator) == 0 {
                elements[elements.count - 1] = last + "?"
            }
        }
        // A pattern must hold something.
        return elements.isEmpty ? "trade" : elements.joined(separator: " ")
    }
}
