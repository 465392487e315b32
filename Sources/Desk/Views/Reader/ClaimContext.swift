import Domain
import Reporting

/// The paragraph that a claim stands in, with the clause and its figure marked.
struct ClaimContext {
    let markup: HTMLText

    /// Code points shown on each side of the clause at most.
    private static let reach = 600

    init(_ claim: Claim, in document: Document) {
        let scalars = Array(document.text.unicodeScalars)
        func held(_ position: Int, _ range: ClosedRange<Int>) -> Int {
            min(max(position, range.lowerBound), range.upperBound)
        }
        let start = held(claim.passage.start, 0...scalars.count)
        let end = held(claim.passage.end, start...scalars.count)
        let first = scalars[max(0, start - Self.reach)..<start].lastIndex(of: "\n").map { $0 + 1 }
        let last = scalars[end..<min(scalars.count, end + Self.reach)].firstIndex(of: "\n")
        let left = first ?? max(0, start - Self.reach)
        let right = last ?? min(scalars.count, end + Self.reach)
        let figureStart = held(claim.figure.start, start...end)
        let figureEnd = held(claim.figure.end, figureStart...end)
        func words(_ range: Range<Int>) -> String {
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[range])
            return String(words)
        }
        markup = """
            \(words(left..<start))<mark>\(words(start..<figureStart))<b>\(words(figureStart..<figureEnd))</b>\
            \(words(figureEnd..<end))</mark>\(words(end..<right))
            """
    }
}
