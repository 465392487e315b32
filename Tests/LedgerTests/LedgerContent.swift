import Domain

/// Everything that a ledger gives back, to compare two ledgers.
struct LedgerContent: Equatable {
    var documents: [Document]
    var readings: [DocumentReadings?]
    var claims: [Claim]
    var observations: [Observation]
    var verdicts: [Verdict]
    var counts: LedgerCounts
    var found: [SearchHit]

    init(of ledger: some Ledger) async throws {
        documents = try await ledger.documents()
        readings = []
        for document in documents { readings.append(try await ledger.readings(of: document.id)) }
        claims = try await ledger.claims()
        observations = try await ledger.observations()
        verdicts = try await ledger.verdicts()
        counts = try await ledger.counts()
        found = try await ledger.search("billion", limit: 100).sorted { $0.document < $1.document }
    }
}
