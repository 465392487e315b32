import Domain
import FoundationEssentials
import GRDB

/// The documents: their texts, and each time that one was read with a new result.
struct DocumentTable {
    let db: Database

    /// Adds a reading with its entries, unless it is the one that stands.
    func record(_ readings: DocumentReadings) throws -> Bool {
        let text = readings.document.text
        var document = readings.document
        document.text = ""
        let body = try EntryCoder.json(document)
        let entries = try EntryTable.rows(of: readings)
        let checksum = Checksum(of: text)
        let digest = Checksum(
            of: ([checksum.hex, body] + entries.flatMap { [$0.kind.rawValue, $0.body] }).joined(separator: "\n"))
        let standing = try String.fetchOne(
            db, sql: "SELECT digest FROM standing_reading WHERE document = ?", arguments: [document.id.text])
        guard standing != digest.hex else { return false }
        try db.execute(
            sql: "INSERT INTO reading (text, digest, body) VALUES (?, ?, ?)",
            arguments: [number(of: text, checksum), digest.hex, body])
        try EntryTable(db: db).insert(entries, reading: db.lastInsertedRowID)
        return true
    }

    /// The number that a text is kept under; one not seen before is kept and made findable.
    private func number(of text: String, _ checksum: Checksum) throws -> Int64 {
        if let known = try Int64.fetchOne(
            db, sql: "SELECT number FROM text WHERE checksum = ?", arguments: [checksum.hex])
        {
            return known
        }
        try db.execute(
            sql: "INSERT INTO text (checksum, body) VALUES (?, ?)", arguments: [checksum.hex, Data(text.utf8)])
        let number = db.lastInsertedRowID
        try Search(db: db).add(text, number: number)
        return number
    }

    /// Whether a document was taken from this capture.
    func holds(_ capture: Checksum) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM reading WHERE capture = ?)", arguments: [capture.hex]) ?? false
    }

    /// Every document, ordered by name.
    func documents() throws -> [Document] {
        try Array(Row.fetchCursor(db, sql: Self.selection + " ORDER BY document").map(Self.document))
    }

    /// A document with the entries of the reading that stands.
    func readings(of document: EntryID) throws -> DocumentReadings? {
        guard
            let row = try Row.fetchOne(db, sql: Self.selection + " WHERE document = ?", arguments: [document.text])
        else { return nil }
        return try EntryTable(db: db).readings(of: Self.document(row), reading: row["number"])
    }

    /// How many documents there are.
    func count() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM standing_reading") ?? 0
    }

    /// What `document` needs of a row.
    private static let selection = """
        SELECT reading.number AS number, reading.body AS body, text.body AS text
        FROM standing_reading AS reading JOIN text ON text.number = reading.text
        """

    /// The document that a row with `body` and `text` holds.
    static func document(_ row: Row) throws -> Document {
        var document = try EntryCoder.entry(Document.self, from: row["body"])
        document.text = String(decoding: row["text"] as Data, as: UTF8.self)
        return document
    }
}
