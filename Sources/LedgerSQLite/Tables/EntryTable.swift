import Domain
import GRDB

/// What was read out of documents: an entry a row, each with its passage and its provenance.
struct EntryTable {
    let db: Database

    /// One entry as it is written.
    struct Entry {
        let kind: EntryKind
        let rank: Int
        let provenance: String
        let body: String
    }

    /// The entries of a document's readings.
    ///
    /// Each names the rule that read it; what no rule is told for comes from the capture itself.
    static func rows(of readings: DocumentReadings) throws -> [Entry] {
        let capture = try EntryCoder.json(
            Provenance(file: readings.document.source, checksum: readings.document.checksum))
        func rows<Item: Encodable>(
            _ kind: EntryKind, _ entries: [Item], by rule: (Item) -> Provenance?
        ) throws -> [Entry] {
            try entries.enumerated().map {
                Entry(
                    kind: kind, rank: $0, provenance: try rule($1).map { try EntryCoder.json($0) } ?? capture,
                    body: try EntryCoder.json($1))
            }
        }
        return try rows(.time, readings.times, by: \.provenance)
            + rows(.quantity, readings.quantities, by: \.provenance)
            + rows(.quotation, readings.quotations, by: \.provenance)
            + rows(.attribution, readings.attributions, by: \.provenance)
            + rows(.mention, readings.mentions) { _ in nil } + rows(.claim, readings.claims, by: \.provenance)
    }

    /// Adds the entries of a reading.
    func insert(_ entries: [Entry], reading: Int64) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO entry (reading, kind, rank, provenance, body) VALUES (?, ?, ?, ?, ?)")
        for entry in entries {
            try statement.execute(
                arguments: [reading, entry.kind.rawValue, entry.rank, entry.provenance, entry.body])
        }
    }

    /// A document with the entries of one reading of it.
    func readings(of document: Document, reading: Int64) throws -> DocumentReadings {
        func entries<Entry: Decodable>(_ kind: EntryKind) throws -> [Entry] {
            try EntryCoder.entries(
                Entry.self, in: db, sql: "SELECT body FROM entry WHERE reading = ? AND kind = ? ORDER BY rank",
                arguments: [reading, kind.rawValue])
        }
        return DocumentReadings(
            document: document, times: try entries(.time), quantities: try entries(.quantity),
            quotations: try entries(.quotation), attributions: try entries(.attribution),
            claims: try entries(.claim), mentions: try entries(.mention))
    }

    /// Every claim that stands, ordered by document and place.
    func claims() throws -> [Claim] {
        try EntryCoder.entries(
            Claim.self, in: db, sql: "SELECT body FROM standing_claim ORDER BY document, start, rank")
    }

    /// How many claims stand.
    func claimCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM standing_claim") ?? 0
    }
}
