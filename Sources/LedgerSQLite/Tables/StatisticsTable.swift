import Domain
import GRDB

/// The observations: of several particulars of one published value those recorded last stand.
struct StatisticsTable {
    let db: Database
    private let table = SupersedingTable<Observation>(
        name: "observation", key: ["name"], values: { [$0.id.text.databaseValue] })

    init(db: Database) { self.db = db }

    /// Adds observations.
    /// - Returns: how many were new.
    func record(_ observations: [Observation]) throws -> Int { try table.record(observations, in: db) }

    /// Every observation, ordered by indicator, period and name.
    func observations() throws -> [Observation] {
        try EntryCoder.entries(
            Observation.self, in: db, sql: "SELECT body FROM observation WHERE \(table.stands)"
        ).sorted { ($0.indicator, $0.period, $0.id) < ($1.indicator, $1.period, $1.id) }
    }

    /// Whether observations were taken from this capture.
    func holds(_ capture: Checksum) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM observation WHERE capture = ?)", arguments: [capture.hex]) ?? false
    }

    /// How many observations there are.
    func count() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(DISTINCT name) FROM observation") ?? 0
    }
}
