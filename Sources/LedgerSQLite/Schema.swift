import Domain
import GRDB

/// The tables of the ledger, and what they refuse.
///
/// What an entry says is one JSON column, `body`; the columns beside it are computed from it by SQLite itself, so they
/// can't disagree with it, and `NOT NULL` on them refuses an entry without its evidence. Of several rows about the
/// same thing the one with the highest `number` stands.
enum Schema {
    /// "Dyad" in ASCII, in the header of the file: what tells a ledger from the database of another program.
    private static let mark = 0x4479_6164

    /// Refuses a database that isn't a ledger, before anything is written to it.
    static func recognise(_ db: Database, place: String) throws {
        let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
        guard mark != Schema.mark else { return }
        // GRDB's own table stands alone for a moment while another process makes the ledger.
        let taken = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name <> 'grdb_migrations')")
        if taken == true { throw LedgerError.otherProgram(at: place) }
    }

    /// Brings the tables to the newest form; refuses a ledger made by a newer Dyad.
    static func prepare(_ writer: any DatabaseWriter, place: String) throws {
        if try writer.read(migrator.hasBeenSuperseded) { throw LedgerError.newerVersion(at: place) }
        do {
            try migrator.migrate(writer)
        } catch {
            // Another process that opened the same new file may have been first; then the work is done.
            guard try writer.read(migrator.hasCompletedMigrations) else { throw error }
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: "PRAGMA application_id = \(mark)")
            try db.execute(sql: documents + entries + statistics + verdicts + editions)
            for table in ["text", "reading", "entry", "observation", "verdict", "edition"] {
                for change in ["UPDATE", "DELETE"] {
                    try db.execute(
                        sql: """
                            CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
                            BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
                            """)
                }
            }
        }
        return migrator
    }

    /// A text is kept once, however often it is read; as bytes, since SQLite's text ends at a NUL.
    private static let documents = """
        CREATE TABLE text (
            number INTEGER PRIMARY KEY,
            checksum TEXT NOT NULL UNIQUE,
            body BLOB NOT NULL
        ) STRICT;
        -- The words of each text under its number; "ascii" splits at the spaces put between them and does no more.
        CREATE VIRTUAL TABLE search USING fts5(words, content = '', tokenize = 'ascii');
        -- One row for each time that a document was read with a new result; the body is the document without its text.
        CREATE TABLE reading (
            number INTEGER PRIMARY KEY,
            text INTEGER NOT NULL REFERENCES text,
            digest TEXT NOT NULL,
            body TEXT NOT NULL,
            document TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.id') STORED,
            capture TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.checksum') STORED
        ) STRICT;
        CREATE INDEX reading_document ON reading (document, number);
        CREATE INDEX reading_capture ON reading (capture);
        CREATE INDEX reading_text ON reading (text);
        CREATE VIEW standing_reading AS
            SELECT * FROM reading WHERE number IN (SELECT max(number) FROM reading GROUP BY document);

        """

    private static let entries = """
        CREATE TABLE entry (
            reading INTEGER NOT NULL REFERENCES reading,
            kind TEXT NOT NULL,
            rank INTEGER NOT NULL,
            provenance TEXT NOT NULL CHECK (provenance ->> '$.file' IS NOT NULL),
            body TEXT NOT NULL,
            passage TEXT NOT NULL GENERATED ALWAYS AS (body -> '$.passage') VIRTUAL,
            start INTEGER NOT NULL GENERATED ALWAYS AS (body ->> '$.passage.start') STORED,
            name TEXT GENERATED ALWAYS AS (body ->> '$.id') STORED CHECK (kind <> 'claim' OR name IS NOT NULL),
            indicator TEXT GENERATED ALWAYS AS (body ->> '$.indicator') STORED,
            period TEXT GENERATED ALWAYS AS (body ->> '$.period') STORED,
            PRIMARY KEY (reading, kind, rank)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entry_name ON entry (name) WHERE name IS NOT NULL;
        CREATE VIEW standing_claim AS
            SELECT entry.*, document FROM standing_reading JOIN entry ON reading = number WHERE kind = 'claim';

        """

    private static let statistics = """
        CREATE TABLE observation (
            number INTEGER PRIMARY KEY,
            digest TEXT NOT NULL,
            body TEXT NOT NULL,
            provenance TEXT NOT NULL GENERATED ALWAYS AS (body -> '$.provenance') VIRTUAL,
            capture TEXT GENERATED ALWAYS AS (body ->> '$.provenance.checksum') STORED,
            name TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.id') STORED,
            indicator TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.indicator') STORED,
            period TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.period') STORED
        ) STRICT;
        CREATE INDEX observation_name ON observation (name, number);
        CREATE INDEX observation_digest ON observation (digest);
        CREATE INDEX observation_capture ON observation (capture);

        """

    private static let verdicts = """
        CREATE TABLE verdict (
            number INTEGER PRIMARY KEY,
            digest TEXT NOT NULL,
            body TEXT NOT NULL,
            name TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.id') STORED,
            claim TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.claim') STORED,
            evidence TEXT NOT NULL GENERATED ALWAYS AS (body -> '$.evidence') VIRTUAL,
            at_writing INTEGER NOT NULL GENERATED ALWAYS AS (body ->> '$.atWriting') STORED,
            label TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.label') STORED
        ) STRICT;
        CREATE INDEX verdict_claim ON verdict (claim, at_writing, number);
        CREATE INDEX verdict_name ON verdict (name, number);
        CREATE INDEX verdict_digest ON verdict (digest);

        """

    private static let editions = """
        CREATE TABLE edition (
            number INTEGER PRIMARY KEY,
            digest TEXT NOT NULL,
            body TEXT NOT NULL,
            name TEXT NOT NULL GENERATED ALWAYS AS (body ->> '$.name') STORED
        ) STRICT;
        CREATE INDEX edition_name ON edition (name, number);

        """
}
