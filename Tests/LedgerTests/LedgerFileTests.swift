import Domain
import FoundationEssentials
import GRDB
import Generators
import Testing

@testable import LedgerSQLite

/// What a ledger does with its file, and with files that aren't ledgers.
@Suite struct LedgerFileTests {
    @Test func `a ledger opened again holds what was recorded`() async throws {
        try await LedgerPlace.withFile { path in
            let content = try await {
                let ledger = try SQLiteLedger(path: path)
                try await ledger.record(Sample.readings("a"))
                try await ledger.record([Sample.observation(218)])
                return try await LedgerContent(of: ledger)
            }()
            #expect(try await LedgerContent(of: SQLiteLedger(path: path)) == content)
        }
    }

    @Test func `two ledgers on one file write side by side`() async throws {
        try await LedgerPlace.withFile { path in
            let ledgers = [try SQLiteLedger(path: path), try SQLiteLedger(path: path)]
            let added = try await withThrowingTaskGroup(of: Int.self) { group in
                for (index, ledger) in ledgers.enumerated() {
                    group.addTask {
                        var added = 0
                        // The two lists overlap in 25 documents, met from both ends.
                        for key in index == 0 ? Array(0..<50) : Array(25..<75).reversed() {
                            if try await ledger.record(Sample.readings("\(key)")) { added += 1 }
                            _ = try await ledger.counts()
                        }
                        return added
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(added == 75)
            #expect(try await ledgers[0].counts().documents == 75)
            #expect(try await LedgerContent(of: ledgers[0]) == LedgerContent(of: ledgers[1]))
            #expect(try LedgerPlace.beneath(path) { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
        }
    }

    @Test func `a new file may be opened by many at once`() async throws {
        try await LedgerPlace.withFile { path in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for key in 0..<8 {
                    group.addTask { try await SQLiteLedger(path: path).record(Sample.readings("\(key)")) }
                }
                try await group.waitForAll()
            }
            #expect(try await SQLiteLedger(path: path).counts().documents == 8)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a write-ahead log cut anywhere leaves whole recordings`(_ seed: UInt64) async throws {
        try await LedgerPlace.withFile { path in
            let ledger = try SQLiteLedger(path: path)
            let all = (0..<12).map { Sample.readings("\($0)", values: [1, 2, 3]) }
            for readings in all { try await ledger.record(readings) }
            var generator = SeededGenerator(seed: seed)
            var log = try Data(contentsOf: URL(filePath: path + "-wal"))
            log.removeLast(Int.random(in: 0..<log.count, using: &generator))
            // The copy is what a process killed in the middle of a write leaves behind.
            let copy = path + ".copy"
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            try log.write(to: URL(filePath: copy + "-wal"))
            let survivor = try SQLiteLedger(path: copy)
            let documents = try await survivor.documents()
            #expect(Set(documents) == Set(all.prefix(documents.count).map(\.document)))
            #expect(try await survivor.claims().count == 3 * documents.count)
            for readings in all { try await survivor.record(readings) }
            #expect(try await LedgerContent(of: survivor) == LedgerContent(of: ledger))
            #expect(try LedgerPlace.beneath(copy) { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
        }
    }

    @Test func `the same lists recorded again and again add no row`() async throws {
        try await LedgerPlace.withFile { path in
            let ledger = try SQLiteLedger(path: path)
            let readings = Sample.readings("a")
            for _ in 1...3 {
                try await ledger.record(readings)
                try await ledger.record([Sample.observation(218, line: 1), Sample.observation(218, line: 2)])
                try await ledger.record(
                    [VerdictLabel.refuted, .supported].map { Sample.verdict(readings.claims[0], $0) })
                try await ledger.record(Sample.edition("may", "May"))
            }
            let rows = try LedgerPlace.beneath(path) { db in
                try ["text", "reading", "entry", "observation", "verdict", "edition"].map {
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)")
                }
            }
            #expect(rows == [1, 1, 6, 2, 2, 1])
        }
    }

    @Test(arguments: ["text", "reading", "entry", "observation", "verdict", "edition"])
    func `nothing recorded can be altered`(_ table: String) async throws {
        try await LedgerPlace.withFile { path in
            let ledger = try SQLiteLedger(path: path)
            let readings = Sample.readings("a")
            try await ledger.record(readings)
            try await ledger.record([Sample.observation(218)])
            try await ledger.record([Sample.verdict(readings.claims[0], .supported)])
            try await ledger.record(Sample.edition("may", "May"))
            for change in ["UPDATE \(table) SET body = body", "DELETE FROM \(table)"] {
                let error = #expect(throws: DatabaseError.self) {
                    try LedgerPlace.beneath(path) { try $0.execute(sql: change) }
                }
                #expect(error?.message == "the ledger only grows")
            }
        }
    }

    @Test(arguments: [
        "INSERT INTO entry (reading, kind, rank, provenance, body) SELECT reading, kind, 9, provenance, '{}' FROM entry",
        "INSERT INTO entry (reading, kind, rank, provenance, body) SELECT reading, kind, 9, '{}', body FROM entry",
        "INSERT INTO entry (reading, kind, rank, provenance, body) SELECT reading, kind, 9, NULL, body FROM entry",
        "INSERT INTO observation (digest, body) SELECT digest, json_remove(body, '$.provenance') FROM observation",
        "INSERT INTO verdict (digest, body) SELECT digest, json_remove(body, '$.evidence') FROM verdict",
        "INSERT INTO verdict (digest, body) SELECT digest, json_remove(body, '$.claim') FROM verdict",
    ])
    func `nothing can be recorded without its evidence`(_ insertion: String) async throws {
        try await LedgerPlace.withFile { path in
            let ledger = try SQLiteLedger(path: path)
            let readings = Sample.readings("a")
            try await ledger.record(readings)
            try await ledger.record([Sample.observation(218)])
            try await ledger.record([Sample.verdict(readings.claims[0], .supported)])
            let error = #expect(throws: DatabaseError.self) {
                try LedgerPlace.beneath(path) { try $0.execute(sql: insertion) }
            }
            #expect(error?.resultCode == .SQLITE_CONSTRAINT)
        }
    }

    @Test func `a claim can be looked up by SQL with its document, indicator and period`() async throws {
        try await LedgerPlace.withFile { path in
            let readings = Sample.readings("a", values: [218])
            try await SQLiteLedger(path: path).record(readings)
            let row = try LedgerPlace.beneath(path) {
                try Row.fetchOne(
                    $0, sql: "SELECT document, indicator, period FROM standing_claim WHERE name = ?",
                    arguments: [readings.claims[0].id.text])
            }
            #expect(
                row == [
                    "document": readings.document.id.text, "indicator": "trade", "period": "2023-01-01/2023-11-30",
                ])
        }
    }

    @Test(arguments: [
        "This is a diary, not a ledger.\n", String(repeating: "\u{0}\u{1}", count: 5000), "SQLite format 3\u{0}",
    ])
    func `a file that isn't a database is left as it is`(_ content: String) async throws {
        try await LedgerPlace.withFile { path in
            try Data(content.utf8).write(to: URL(filePath: path))
            let error = #expect(throws: LedgerError.self) { try SQLiteLedger(path: path) }
            #expect(error?.place == path)
            #expect(error?.what.contains("isn't a ledger") == true, "\(error?.description ?? "")")
            #expect(try Data(contentsOf: URL(filePath: path)) == Data(content.utf8))
        }
    }

    @Test func `a damaged ledger is left as it is, and says so`() async throws {
        try await LedgerPlace.withFile { path in
            try await {
                let ledger = try SQLiteLedger(path: path)
                for key in 0..<20 { try await ledger.record(Sample.readings("\(key)")) }
            }()
            var bytes = try Data(contentsOf: URL(filePath: path))
            for index in 4096..<bytes.count { bytes[index] = 0xFF }
            try bytes.write(to: URL(filePath: path))
            let error = await #expect(throws: LedgerError.self) { try await SQLiteLedger(path: path).documents() }
            #expect(error?.what.contains("damaged") == true, "\(error?.description ?? "")")
            #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        }
    }

    @Test func `the database of another program is left as it is`() async throws {
        try await LedgerPlace.withFile { path in
            try LedgerPlace.beneath(path) { try $0.execute(sql: "CREATE TABLE diary (day TEXT)") }
            let before = try Data(contentsOf: URL(filePath: path))
            let error = #expect(throws: LedgerError.self) { try SQLiteLedger(path: path) }
            #expect(error?.what.contains("another program") == true)
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
        }
    }

    @Test func `a ledger made by a newer version is refused`() async throws {
        try await LedgerPlace.withFile { path in
            try await SQLiteLedger(path: path).record(Sample.readings("a"))
            try LedgerPlace.beneath(path) { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
            let error = #expect(throws: LedgerError.self) { try SQLiteLedger(path: path) }
            #expect(error?.what.contains("newer version") == true)
        }
    }

    @Test(arguments: ["no/such/folder/ledger.sqlite", ""])
    func `a place that can't be written to is named`(_ name: String) async throws {
        try await LedgerPlace.withFile { file in
            let path = String(file.prefix(file.utf8.count - "ledger.sqlite".utf8.count)) + name
            let error = #expect(throws: LedgerError.self) { try SQLiteLedger(path: path) }
            #expect(error?.place == path)
            #expect(error?.what.contains("can't be opened") == true, "\(error?.description ?? "")")
        }
    }

    @Test(arguments: [
        ResultCode.SQLITE_FULL, .SQLITE_READONLY, .SQLITE_BUSY, .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_TOOBIG,
        .SQLITE_NOTADB, .SQLITE_CANTOPEN, .SQLITE_INTERRUPT,
    ])
    func `a failure of the database says what, where and what to do`(_ code: ResultCode) {
        let error = LedgerError(DatabaseError(resultCode: code), at: "here")
        #expect(error.place == "here")
        #expect(!error.what.isEmpty && !error.remedy.isEmpty)
        #expect(error.what.contains("SQLite says") == (code == .SQLITE_INTERRUPT))
    }
}
