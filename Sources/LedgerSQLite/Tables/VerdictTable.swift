import Domain
import GRDB

/// The verdicts: for each claim and way of asking the one recorded last stands.
struct VerdictTable {
    let db: Database
    private let table = SupersedingTable<Verdict>(
        name: "verdict", key: ["claim", "at_writing"],
        values: { [$0.claim.text.databaseValue, $0.atWriting.databaseValue] })

    init(db: Database) { self.db = db }

    /// Adds verdicts.
    /// - Returns: how many were new.
    func record(_ verdicts: [Verdict]) throws -> Int { try table.record(verdicts, in: db) }

    /// The verdicts that stand on claims that stand, ordered as the claims are, at writing before now.
    func verdicts() throws -> [Verdict] {
        try EntryCoder.entries(
            Verdict.self, in: db,
            sql: """
                SELECT body FROM verdict JOIN (
                    SELECT name AS claim_name, document, min(start) AS start FROM standing_claim GROUP BY name
                ) ON claim = claim_name
                WHERE \(table.stands) ORDER BY document, start, claim, at_writing DESC
                """)
    }

    /// A verdict by name.
    func verdict(_ id: EntryID) throws -> Verdict? {
        try EntryCoder.entries(
            Verdict.self, in: db, sql: "SELECT body FROM verdict WHERE name = ? ORDER BY number DESC LIMIT 1",
            arguments: [id.text]
        ).first
    }

    /// How many claims have each label: that of now, and of writing where now wasn't asked.
    func labels() throws -> [VerdictLabel: Int] {
        // Beside min(…) SQLite takes the other columns from the row that has the minimum.
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT label, count(*) AS claims FROM (
                    SELECT label, min(at_writing) FROM verdict
                    WHERE \(table.stands) AND claim IN (SELECT name FROM standing_claim) GROUP BY claim
                ) GROUP BY label
                """)
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                VerdictLabel(rawValue: row["label"]).map { ($0, row["claims"]) }
            })
    }
}
