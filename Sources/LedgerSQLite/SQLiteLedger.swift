public import Domain
import GRDB

/// The ledger kept in one SQLite file, or in memory.
///
/// Several processes may have the same file open: readers never wait, writers wait for each other. What a call has
/// recorded is on the disk when it returns.
public final class SQLiteLedger: Ledger {
    private let writer: any DatabaseWriter
    private let place: String

    /// Opens the ledger at a path, making it where there is none; without a path, a ledger in memory.
    public init(path: String?) throws(LedgerError) {
        place = path ?? ":memory:"
        do {
            writer = try path.map(Self.openFile) ?? DatabaseQueue(configuration: Self.configuration(place: place))
            try Schema.prepare(writer, place: place)
        } catch {
            throw LedgerError(error, at: place)
        }
    }

    private static func openFile(_ path: String) throws -> any DatabaseWriter {
        // SQLite gives "", ":memory:" and "file:…" meanings of their own; a path is only ever a path.
        let file = path.hasPrefix("/") ? path : "./" + path
        let pool = try DatabasePool(path: file, configuration: configuration(place: path))
        // GRDB sets NORMAL, which may lose the last recordings when the power fails. The ledger is the memory of what
        // was found, and a person's work may hang on one recording: it waits for the disk, about a millisecond each.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        return pool
    }

    private static func configuration(place: String) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(30)
        // Runs before anything is written, so that the database of another program is left as it is.
        configuration.prepareDatabase { try Schema.recognise($0, place: place) }
        return configuration
    }

    private func write<Result: Sendable>(
        _ work: @Sendable (Database) throws -> Result
    ) async throws(LedgerError) -> Result {
        do { return try await writer.write(work) } catch { throw LedgerError(error, at: place) }
    }

    private func read<Result: Sendable>(
        _ work: @Sendable (Database) throws -> Result
    ) async throws(LedgerError) -> Result {
        do { return try await writer.read(work) } catch { throw LedgerError(error, at: place) }
    }

    /// Records a document with its readings unless they are the ones that stand.
    @discardableResult
    public func record(_ readings: DocumentReadings) async throws(LedgerError) -> Bool {
        try await write { try DocumentTable(db: $0).record(readings) }
    }

    /// Records observations; a value taken in anew with other particulars supersedes them.
    @discardableResult
    public func record(_ observations: [Observation]) async throws(LedgerError) -> Int {
        try await write { try StatisticsTable(db: $0).record(observations) }
    }

    /// Records verdicts; the last one of a claim and way of asking stands.
    @discardableResult
    public func record(_ verdicts: [Verdict]) async throws(LedgerError) -> Int {
        try await write { try VerdictTable(db: $0).record(verdicts) }
    }

    /// Records an edition unless it is the one drafted last.
    public func record(_ edition: Edition) async throws(LedgerError) {
        try await write { try EditionTable(db: $0).record(edition) }
    }

    /// Whether documents or observations were taken from a capture with this checksum.
    public func holds(_ checksum: Checksum) async throws(LedgerError) -> Bool {
        try await read { try DocumentTable(db: $0).holds(checksum) || StatisticsTable(db: $0).holds(checksum) }
    }

    /// Every document as it was read last, ordered by name.
    public func documents() async throws(LedgerError) -> [Document] {
        try await read { try DocumentTable(db: $0).documents() }
    }

    /// A document with the readings that stand.
    public func readings(of document: EntryID) async throws(LedgerError) -> DocumentReadings? {
        try await read { try DocumentTable(db: $0).readings(of: document) }
    }

    /// Every claim of the readings that stand, ordered by document and place.
    public func claims() async throws(LedgerError) -> [Claim] {
        try await read { try EntryTable(db: $0).claims() }
    }

    /// Every observation as it was recorded last, ordered by indicator, period and name.
    public func observations() async throws(LedgerError) -> [Observation] {
        try await read { try StatisticsTable(db: $0).observations() }
    }

    /// The verdicts that stand on claims that stand, in the order of the claims, at writing before now.
    public func verdicts() async throws(LedgerError) -> [Verdict] {
        try await read { try VerdictTable(db: $0).verdicts() }
    }

    /// A verdict by name, whether or not it stands.
    public func verdict(_ id: EntryID) async throws(LedgerError) -> Verdict? {
        try await read { try VerdictTable(db: $0).verdict(id) }
    }

    /// The edition drafted last, or the last of a name.
    public func edition(named name: String?) async throws(LedgerError) -> Edition? {
        try await read { try EditionTable(db: $0).edition(named: name) }
    }

    /// The documents in which all words of a query stand, best first; the words of a query have no other meaning.
    public func search(_ query: String, limit: Int) async throws(LedgerError) -> [SearchHit] {
        try await read { try Search(db: $0).hits(query, limit: limit) }
    }

    /// How many documents, claims and observations stand, and what was found on the claims.
    public func counts() async throws(LedgerError) -> LedgerCounts {
        try await read { db in
            LedgerCounts(
                documents: try DocumentTable(db: db).count(), claims: try EntryTable(db: db).claimCount(),
                observations: try StatisticsTable(db: db).count(), verdicts: try VerdictTable(db: db).labels())
        }
    }
}
