import Domain
import Rules

/// Which pieces of evidence are independent: the same print quoted twice is one, and so is a text and its copies.
struct Origins {
    private let documents: [EntryID: Document]
    private let rules: VerdictRules

    init(_ documents: [Document], _ rules: VerdictRules) {
        self.documents = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
        self.rules = rules
    }

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

    /// The claims that rest on other origins than one claim, one for each origin: its text and the copies of it, and for
    /// all that quote an office's print that print.
    func independent(of claim: Claim, among others: [Claim]) -> [Claim] {
        var origins: Set = [origin(of: claim)]
        var wordings = [Wording(claim)]
        return others.filter { other in
            let wording = Wording(other)
            guard !wordings.contains(where: wording.isCopy), origins.insert(origin(of: other)).inserted else {
                return false
            }
            wordings.append(wording)
            return true
        }
    }

    /// How much a text's word weighs, by its innermost source.
    func rank(of claim: Claim) -> Int { rules.rank(of: rules.kind(ofSource: claim.attribution.last)) }

    private func origin(of claim: Claim) -> String {
        let kind = rules.kind(ofSource: claim.attribution.last)
        if kind == .quotedStatistics { return kind.rawValue }
        return documents[claim.passage.document].map { $0.checksum.hex } ?? claim.passage.document.text
    }

    /// The document that a claim stands in.
    func document(of claim: Claim) -> Document? { documents[claim.passage.document] }

    /// The words of a claim, to tell copies that were changed a little.
    private struct Wording {
        private let exact: String
        private let words: Set<Substring>

        init(_ claim: Claim) {
            exact = claim.passage.exact
            words = Set(exact.lowercased().split { !$0.isLetter && !$0.isNumber })
        }

        /// Whether four of five words are the same, in a passage long enough not to be alike by chance.
        func isCopy(of other: Wording) -> Bool {
            if exact == other.exact { return true }
            guard min(words.count, other.words.count) >= 8 else { return false }
            return 5 * words.intersection(other.words).count >= 4 * words.union(other.words).count
        }
    }
}
