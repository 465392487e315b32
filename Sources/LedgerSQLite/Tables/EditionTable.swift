import Domain
import GRDB

/// The editions, in the order they were drafted.
struct EditionTable {
    let db: Database

    /// Adds an edition, unless it is the one drafted last.
    func record(_ edition: Edition) throws {
        let body = try EntryCoder.json(edition)
        let digest = Checksum(of: body).hex
        let last = try String.fetchOne(db, sql: "SELECT digest FROM edition ORDER BY number DESC LIMIT 1")
        guard last != digest else { return }
        try db.execute(sql: "INSERT INTO edition (digest, body) VALUES (?, ?)", arguments: [digest, body])
    }

    /// The edition drafted last, or the last of a name.
    func edition(named name: String?) throws -> Edition? {
        try EntryCoder.entries(
            Edition.self, in: db,
            sql: "SELECT body FROM edition WHERE ?1 IS NULL OR name = ?1 ORDER BY number DESC LIMIT 1",
            arguments: [name]
        ).first
    }
}
