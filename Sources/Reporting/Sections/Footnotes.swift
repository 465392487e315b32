import Domain

/// The citations of an edition as they are numbered: each source once, in the order in which it is first cited.
struct Footnotes {
    private(set) var citations: [Citation] = []
    private var numbers: [Place: Int] = [:]
    private let words: FigureWords

    private enum Place: Hashable {
        case passage(EntryID, Int, Int)
        case observation(EntryID)
    }

    init(_ words: FigureWords) { self.words = words }

    /// The number of a passage.
    mutating func cite(_ passage: Passage, of document: Document) -> Int {
        let citation = Citation(
            number: citations.count + 1, passage: passage, label: words.sourceLine(document),
            link: DeskAddress.passage(passage))
        return number(.passage(passage.document, passage.start, passage.end), citation)
    }

    /// The number of an observation.
    mutating func cite(_ observation: Observation) -> Int {
        let citation = Citation(
            number: citations.count + 1, observation: observation.id, label: words.source(observation),
            link: observation.address.flatMap { WebAddress($0)?.text } ?? "")
        return number(.observation(observation.id), citation)
    }

    private mutating func number(_ place: Place, _ citation: Citation) -> Int {
        if let known = numbers[place] { return known }
        numbers[place] = citation.number
        citations.append(citation)
        return citation.number
    }
}
