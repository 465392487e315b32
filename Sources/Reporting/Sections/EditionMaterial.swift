import Domain

/// Everything that an edition is drafted from, in the order in which it is printed.
struct EditionMaterial {
    /// The documents of the time, the oldest first.
    let documents: [DocumentReadings]
    /// What is said of each claim.
    let verdicts: [EntryID: VerdictPair]
    /// The observations by name.
    let observations: [EntryID: Observation]
    /// Every claim of any document, also of those outside the time, by name: evidence may come from anywhere.
    let claims: [EntryID: Claim]
    private let allDocuments: [EntryID: Document]

    init(documents: [DocumentReadings], verdicts: [Verdict], observations: [Observation], period: Period?) {
        self.documents =
            documents
            .filter { Self.isPublished($0.document, in: period) }
            .sorted { Self.place($0.document) < Self.place($1.document) }
        self.verdicts = VerdictPair.byClaim(verdicts)
        self.observations = Dictionary(observations.map { ($0.id, $0) }) { first, _ in first }
        claims = Dictionary(documents.flatMap(\.claims).map { ($0.id, $0) }) { first, _ in first }
        allDocuments = Dictionary(documents.map { ($0.document.id, $0.document) }) { first, _ in first }
    }

    func document(_ id: EntryID) -> Document? { allDocuments[id] }

    /// The claims of the documents with what is said of them, in the order of the documents and of the text.
    var standings: [(claim: Claim, verdicts: VerdictPair)] {
        documents.flatMap { readings in
            readings.claims
                .sorted { ($0.figure.start, $0.id) < ($1.figure.start, $1.id) }
                .map { ($0, verdicts[$0.id] ?? VerdictPair()) }
        }
    }

    private static func place(_ document: Document) -> (Int, EntryID) {
        (document.published.earliest?.number ?? Int.max, document.id)
    }

    private static func isPublished(_ document: Document, in period: Period?) -> Bool {
        guard let period else { return true }
        return Period(from: document.published.earliest, to: document.published.latest)?.intersection(period) != nil
    }
}
