import Rules

/// A language's quotation marks by character.
struct QuotationMarkTable {
    let pairs: [QuotationMarks]
    private let opening: [Unicode.Scalar: [Int]]
    private let closing: [Unicode.Scalar: [Int]]

    init(_ pairs: [QuotationMarks]) {
        self.pairs = pairs
        func table(_ mark: (QuotationMarks) -> String) -> [Unicode.Scalar: [Int]] {
            Dictionary(grouping: pairs.indices.filter { mark(pairs[$0]).unicodeScalars.count == 1 }) {
                mark(pairs[$0]).unicodeScalars.first ?? " "
            }
        }
        opening = table(\.open)
        closing = table(\.close)
    }

    /// The pair that a mark opens; the one listed first.
    func opened(by mark: Unicode.Scalar) -> Int? { opening[mark]?.first }

    /// The pairs that a mark closes.
    func closed(by mark: Unicode.Scalar) -> [Int] { closing[mark] ?? [] }

    /// Whether a pair opens and closes with the same mark.
    func isStraight(_ pair: Int) -> Bool { pairs[pair].open == pairs[pair].close }
}
