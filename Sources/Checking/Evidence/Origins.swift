import Domain

/// Which pieces of evidence are independent: the same print quoted twice is one, and so is a text and its copies.
struct Origins {
    private let documents: [EntryID: Document]

    init(_ documents: [Document]) { self.documents = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first } }

    /// What two quotations of the same print have in common.
    private struct Print: Hashable {
        let source: String
        let indicator: String
        let flow: Flow
        let period: Period
        let measure: Measure
        let currency: Unit?
    }

    /// How many independent prints some observations are.
    func count(_ observations: [Observation]) -> Int {
        Set(
            observations.map {
                Print(
                    source: $0.source, indicator: $0.indicator, flow: $0.flow, period: $0.period, measure: $0.measure,
                    currency: $0.currency)
            }
        ).count
    }

    /// The claims that do not come from the text of one claim, one for each text and for the same words in several.
    func independent(of claim: Claim, among others: [Claim]) -> [Claim] {
        var documents: Set = [name(of: claim)]
        var words: Set = [claim.passage.exact]
        return others.filter { other in
            guard !words.contains(other.passage.exact), documents.insert(name(of: other)).inserted else { return false }
            words.insert(other.passage.exact)
            return true
        }
    }

    private func name(of claim: Claim) -> String {
        documents[claim.passage.document].map { $0.checksum.hex } ?? claim.passage.document.text
    }

    /// The document that a claim stands in.
    func document(of claim: Claim) -> Document? { documents[claim.passage.document] }
}
