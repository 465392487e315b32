import Domain
import GRDB

/// A table in which, of the entries with the same key, the one recorded last stands.
struct SupersedingTable<Entry: Encodable> {
    /// The table.
    let name: String
    /// The columns that make the key.
    let key: [String]
    /// Their values for an entry.
    let values: (Entry) -> [DatabaseValue]

    /// Picks, in a `WHERE`, the rows that stand.
    var stands: String { "number IN (SELECT max(number) FROM \(name) GROUP BY \(key.joined(separator: ", ")))" }

    /// Adds the entries that are new, and those that were known but don't stand any more, so that they do again.
    ///
    /// Of several entries with one key the last is the one meant to stand; the others are only kept. Without that,
    /// recording the same list again and again would have them supersede each other for ever.
    /// - Returns: how many were new.
    func record(_ entries: [Entry], in db: Database) throws -> Int {
        let known = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(name) WHERE digest = ?)")
        let standing = try db.cachedStatement(
            sql: """
                SELECT digest FROM \(name) WHERE \(key.map { "\($0) = ?" }.joined(separator: " AND "))
                ORDER BY number DESC LIMIT 1
                """)
        let insertion = try db.cachedStatement(sql: "INSERT INTO \(name) (digest, body) VALUES (?, ?)")
        let last = Dictionary(entries.enumerated().map { (values($1), $0) }, uniquingKeysWith: max)
        var added = 0
        for (index, entry) in entries.enumerated() {
            let body = try EntryCoder.json(entry)
            let digest = Checksum(of: body).hex
            let isKnown = try Bool.fetchOne(known, arguments: [digest]) ?? false
            let key = values(entry)
            if isKnown {
                guard last[key] == index else { continue }
                if try String.fetchOne(standing, arguments: StatementArguments(key)) == digest { continue }
            } else {
                added += 1
            }
            try insertion.execute(arguments: [digest, body])
        }
        return added
    }
}
