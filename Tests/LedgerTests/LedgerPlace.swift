import Domain
import FoundationEssentials
import GRDB
import LedgerSQLite
import Testing

/// Where a ledger under test is kept.
enum LedgerPlace: CaseIterable, CustomTestStringConvertible {
    case memory, disk

    var testDescription: String { self == .memory ? "in memory" : "on disk" }

    /// Opens a fresh ledger and takes it away afterwards.
    func withLedger<Result>(_ body: (SQLiteLedger) async throws -> Result) async throws -> Result {
        switch self {
        case .memory: try await body(SQLiteLedger(path: nil))
        case .disk: try await Self.withFile { try await body(SQLiteLedger(path: $0)) }
        }
    }

    /// Gives a path at which there is no file, in a folder that is taken away afterwards.
    static func withFile<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.appending(path: "ledger.sqlite").path)
    }

    /// Works on a file beneath the ledger, as another program could.
    static func beneath<Result>(_ path: String, _ body: (Database) throws -> Result) throws -> Result {
        try DatabaseQueue(path: path).writeWithoutTransaction(body)
    }
}
